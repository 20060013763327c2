using Oracle = Katas.Reference.CircularBinarySwapsOracle;

namespace Katas.Reference.Tests;

/// <summary>The oracle of the swaps, held against a search that makes swaps one by one until the ones are together.</summary>
public sealed class CircularBinarySwapsOracleTests
{
    private static readonly IEnumerable<int> Lengths = Enumerable.Range(1, 9);

    [TestCase(new[] { 1, 0, 0, 1, 0, 1, 0, 1 }, 1)]
    [TestCase(new[] { 1, 1, 0, 0, 0, 1 }, 0)]
    [TestCase(new[] { 0, 1, 0, 1, 0, 0, 1, 0, 1, 0 }, 2)]
    [TestCase(new int[0], 0)]
    public void The_fewest_swaps_are_those_worked_out_by_hand(int[] nums, int swaps) => Assert.That(Oracle.MinSwaps(nums), Is.EqualTo(swaps));

    [TestCaseSource(nameof(Lengths))]
    public void The_fewest_swaps_are_those_of_a_search_over_every_array(int length) => Agrees(length, Oracle.MinSwaps, neighbours: false, circular: true);

    [TestCaseSource(nameof(Lengths))]
    public void On_a_line_the_fewest_swaps_are_those_of_a_search_over_every_array(int length) =>
        Agrees(length, Oracle.MinSwapsOnALine, neighbours: false, circular: false);

    [TestCaseSource(nameof(Lengths))]
    public void Of_neighbours_the_fewest_swaps_are_those_of_a_search_over_every_array(int length) =>
        Agrees(length, Oracle.MinNeighbourSwaps, neighbours: true, circular: true);

    private static void Agrees(int length, Func<int[], int> oracle, bool neighbours, bool circular)
    {
        var distances = Search(length, neighbours, circular);
        var different = Enumerable.Range(0, 1 << length).Where(bits => oracle(Array(bits, length)) != distances[bits]);

        Assert.That(different, Is.Empty, "arrays, read as binary numbers, on which oracle and search differ");
    }

    // Breadth first from all arrays whose ones are together: the distance of an array is its fewest swaps.
    private static int[] Search(int length, bool neighbours, bool circular)
    {
        var distances = Enumerable.Repeat(-1, 1 << length).ToArray();
        var open = new Queue<int>();
        foreach (var bits in Enumerable.Range(0, 1 << length).Where(bits => Together(Array(bits, length), circular)))
        {
            distances[bits] = 0;
            open.Enqueue(bits);
        }

        while (open.TryDequeue(out var bits))
        {
            foreach (var next in Swapped(bits, length, neighbours).Where(next => distances[next] < 0))
            {
                distances[next] = distances[bits] + 1;
                open.Enqueue(next);
            }
        }

        return distances;
    }

    private static IEnumerable<int> Swapped(int bits, int length, bool neighbours) =>
        from i in Enumerable.Range(0, length)
        from j in neighbours ? [(i + 1) % length] : Enumerable.Range(0, length)
        where (bits >> i & 1) != (bits >> j & 1)
        select bits ^ (1 << i) ^ (1 << j);

    // Together: at most one place, going round or along, where a one follows a zero.
    private static bool Together(int[] nums, bool circular) =>
        Enumerable.Range(0, nums.Length).Count(i => nums[i] == 1 && (i > 0 ? nums[i - 1] == 0 : !circular || nums[^1] == 0)) <= 1;

    private static int[] Array(int bits, int length) => [.. Enumerable.Range(0, length).Select(i => bits >> i & 1)];
}
