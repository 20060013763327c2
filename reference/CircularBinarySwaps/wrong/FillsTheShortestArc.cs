// id: fills-the-shortest-arc
// title: Counts the zeros between the outermost ones
// advice: The zeros inside the shortest stretch that holds every one are all filled here, but there are not ones enough for that: moving the outermost ones inwards makes the stretch shorter. The block is as long as there are ones, no longer.
namespace Katas.Answers;

public sealed class FillsTheShortestArc : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var places = Enumerable.Range(0, nums.Length).Where(i => nums[i] == 1).ToArray();
        if (places.Length < 2) return 0;

        var gaps = places.Skip(1).Zip(places, (next, previous) => next - previous - 1)
            .Append(places[0] + nums.Length - places[^1] - 1)
            .ToArray();
        return gaps.Sum() - gaps.Max();
    }
}
