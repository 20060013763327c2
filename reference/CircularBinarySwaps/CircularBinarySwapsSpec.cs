using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.CircularBinarySwapsOracle;
using SwapsTrial = Katas.Authoring.Trial<Katas.Contracts.ICircularBinarySwaps>;

namespace Katas.Reference;

/// <summary>What is asked of the fewest swaps that bring the ones of a circular binary array together.</summary>
public sealed partial class CircularBinarySwapsSpec : Spec<ICircularBinarySwaps>
{
    /// <inheritdoc/>
    protected override IEnumerable<Check<ICircularBinarySwaps>> Define() =>
    [
        Example("across-the-end", 5, "The cheapest block of ones may lie across the end", trial => Answers(trial, [1, 0, 0, 1, 0, 1, 0, 1], 1)),
        Example("together-across-the-end", 5, "Ones at both ends are neighbours: nothing to do", trial => Answers(trial, [1, 1, 0, 0, 0, 1], 0)),
        Example("two-swaps", 5, "Four ones, of which two lie apart", trial => Answers(trial, [0, 1, 0, 1, 0, 0, 1, 0, 1, 0], 2)),

        Edge("empty", 3, "An empty array needs no swap", trial => Answers(trial, [], 0)),
        Edge("single", 2, "One value needs no swap", trial => Fixed(trial, [0], [1])),
        Edge("no-ones", 2, "Without ones there is nothing to bring together", trial => Fixed(trial, [0, 0], [0, 0, 0], new int[50])),
        Edge("all-ones", 3, "All ones are together already", trial => Fixed(trial, [1, 1], [1, 1, 1], [.. Enumerable.Repeat(1, 50)])),
        Edge("lone-one", 2, "A lone one is together with itself, wherever it lies", trial => Fixed(trial, Everywhere(7, 1, inside: 1))),
        Edge("lone-zero", 2, "Round a lone zero the ones are together", trial => Fixed(trial, Everywhere(7, 1, inside: 0))),
        Edge("one-block", 3, "Ones that are together already, wherever they lie", trial => Fixed(trial, Everywhere(9, 4, inside: 1))),
        Edge("alternating", 3, "Ones and zeros in turn", Alternating),
        Edge("gap-in-block", 1, "A block of ones with one zero in it", GapInBlock),
        Convention("circular-not-linear", 2, "The last position and the first are neighbours", CircularNotLinear),
        Convention("any-two-positions", 2, "A swap exchanges any two positions, however far apart", AnyTwoPositions),

        Property("every-array-up-to-five", 10, "Every array of up to five values", EveryArrayUpToFive),
        Property("small", 8, "Random arrays of six to twelve values", Small),
        Property("medium", 7, "Random arrays of up to a hundred values", Medium),
        Property("sparse-and-dense", 4, "Random arrays of few ones, and of few zeros", SparseAndDense),
        Property("long-runs", 4, "Random runs of ones and zeros", LongRuns),
        Property("large", 2, "Random arrays of a thousand values and more", Large),

        Invariant("rotated", 5, "Turning the circle changes nothing", Rotated),
        Invariant("reversed", 4, "Reading the circle backwards changes nothing", Reversed),
        Invariant("complemented", 3, "Where the ones are together the zeros are too, so exchanging their roles changes nothing", Complemented),
        Invariant("independent-calls", 3, "A call does not depend on the calls before it", IndependentCalls),

        Growth("linear", 10, "The steps grow as n", GrowthVariable.Doubling("n", GrowthClass.Linear, from: 64, to: 16_384), Worst),
    ];

    private static IEnumerable<Expectation> GapInBlock(SwapsTrial trial) => Fixed(
        trial, [1, 1, 0, 1, 1, 0, 0, 0], [0, 1, 0, 1, 1, 0], [1, 0, 1, 1, 0, 0, 1]);

    private static IEnumerable<Expectation> Alternating(SwapsTrial trial)
    {
        for (var length = 2; length <= 11; length++)
        {
            yield return Ask(trial, [.. Enumerable.Range(0, length).Select(i => i % 2)]);
            yield return Ask(trial, [.. Enumerable.Range(1, length).Select(i => i % 2)]);
        }
    }

    private static IEnumerable<Expectation> CircularNotLinear(SwapsTrial trial)
    {
        foreach (var nums in (int[][])[[1, 0, 1], [1, 0, 0, 1], [1, 1, 0, 0, 0, 1, 1], [1, 0, 1, 0, 0, 0, 1, 1]])
            yield return Told(trial, nums, Oracle.MinSwapsOnALine(nums), "for an array with two ends; here the last position and the first are neighbours");
    }

    private static IEnumerable<Expectation> AnyTwoPositions(SwapsTrial trial)
    {
        foreach (var nums in (int[][])[[0, 1, 0, 0, 1, 1, 0, 0, 0], [0, 1, 0, 1, 0, 1, 0, 1], [0, 1, 0, 1, 0, 0, 0, 1, 0]])
            yield return Told(trial, nums, Oracle.MinNeighbourSwaps(nums), "where only neighbours may be exchanged; here one swap exchanges any two positions");
    }

    private static IEnumerable<Expectation> EveryArrayUpToFive(SwapsTrial trial)
    {
        for (var length = 1; length <= 5; length++)
        {
            for (var bits = 0; bits < 1 << length; bits++) yield return Ask(trial, [.. Enumerable.Range(0, length).Select(i => bits >> i & 1)]);
        }
    }

    private static IEnumerable<Expectation> Small(SwapsTrial trial)
    {
        for (var length = 6; length <= 12; length++)
        {
            for (var repeat = 0; repeat < 5; repeat++) yield return Ask(trial, Bits(trial.Generate, length, 0.5));
        }
    }

    private static IEnumerable<Expectation> Medium(SwapsTrial trial)
    {
        for (var length = 15; length <= 100; length += 5)
            yield return Ask(trial, Bits(trial.Generate, length, trial.Generate.Uniform(0.2, 0.8)));
    }

    private static IEnumerable<Expectation> SparseAndDense(SwapsTrial trial)
    {
        for (var length = 20; length <= 120; length += 20)
        {
            yield return Ask(trial, Bits(trial.Generate, length, 0.1));
            yield return Ask(trial, Bits(trial.Generate, length, 0.9));
        }
    }

    private static IEnumerable<Expectation> LongRuns(SwapsTrial trial)
    {
        for (var longest = 2; longest <= 16; longest++) yield return Ask(trial, Runs(trial.Generate, count: longest, longest));
    }

    private static IEnumerable<Expectation> Large(SwapsTrial trial)
    {
        foreach (var length in (int[])[1000, 1501, 2000]) yield return Ask(trial, Bits(trial.Generate, length, 0.2));
        yield return Ask(trial, Runs(trial.Generate, count: 24, longest: 80));
    }

    private static IEnumerable<Expectation> Rotated(SwapsTrial trial)
    {
        for (var length = 3; length <= 15; length += 3)
        {
            var nums = Bits(trial.Generate, length, 0.5);
            var turned = Enumerable.Range(0, nums.Length).Select(by => (int[])[.. nums[by..], .. nums[..by]]).ToArray();
            var answer = Find(trial, turned[0]);
            yield return Expect.Equal(answer, Oracle.MinSwaps(nums));
            for (var by = 1; by < nums.Length; by += 2) yield return Expect.Equal(Find(trial, turned[by]), answer).Of($"Turned by {by}");
        }
    }

    private static IEnumerable<Expectation> Reversed(SwapsTrial trial) => Related(trial, "Read backwards", nums => [.. nums.Reverse()]);

    private static IEnumerable<Expectation> Complemented(SwapsTrial trial) => Related(
        trial, "With ones and zeros exchanged", nums => [.. nums.Select(value => 1 - value)]);

    // One array asked twice of one instance, another array in between: state kept from a call shows in the next.
    private static IEnumerable<Expectation> IndependentCalls(SwapsTrial trial)
    {
        for (var length = 8; length <= 16; length += 2)
        {
            var subject = trial.NewInstance();
            var nums = Bits(trial.Generate, length, 0.5);
            var other = Bits(trial.Generate, length + 3, 0.3);
            var (expected, expectedOfOther) = (Oracle.MinSwaps(nums), Oracle.MinSwaps(other));
            yield return Expect.Equal(subject.MinSwaps(nums), expected);
            yield return Expect.Equal(subject.MinSwaps(other), expectedOfOther).Of("On an instance that was called before");
            yield return Expect.Equal(subject.MinSwaps(nums), expected).Of("On an instance that was called before");
        }
    }

    private static IEnumerable<Expectation> Related(SwapsTrial trial, string what, Func<int[], int[]> change)
    {
        for (var length = 4; length <= 24; length += 2)
        {
            var nums = Bits(trial.Generate, length, 0.5);
            var (changed, expected) = (change(nums), Oracle.MinSwaps(nums));
            var answer = Find(trial, nums);
            yield return Expect.Equal(answer, expected);
            yield return Expect.Equal(Find(trial, changed), answer).Of(what);
        }
    }

    private static IEnumerable<Expectation> Answers(SwapsTrial trial, int[] nums, int expected)
    {
        yield return Expect.Equal(Find(trial, nums), expected);
    }

    private static IEnumerable<Expectation> Fixed(SwapsTrial trial, params int[][] cases) => cases.Select(nums => Ask(trial, nums));

    private static Expectation Ask(SwapsTrial trial, int[] nums)
    {
        var expected = Oracle.MinSwaps(nums);
        return Expect.Equal(Find(trial, nums), expected);
    }

    private static Expectation Told(SwapsTrial trial, int[] nums, int answerOfOther, string whose)
    {
        var (expected, actual) = (Oracle.MinSwaps(nums), Find(trial, nums));
        var result = Expect.Equal(actual, expected);
        return result is MissedExpectation missed && actual == answerOfOther ? missed.Following($"{actual} is the answer {whose}.") : result;
    }

    private static int Find(SwapsTrial trial, int[] nums) => trial.NewInstance().MinSwaps(nums);

    /// <summary>A block of one value on a circle of the other, at every place.</summary>
    private static int[][] Everywhere(int length, int block, int inside) =>
    [
        .. Enumerable.Range(0, length).Select(start =>
            Enumerable.Range(0, length).Select(i => (i - start + length) % length < block ? inside : 1 - inside).ToArray()),
    ];

    private static int[] Bits(Generate generate, int length, double ones) => [.. Enumerable.Range(0, generate.Size(length)).Select(_ => generate.Chance(ones) ? 1 : 0)];

    private static int[] Runs(Generate generate, int count, int longest) =>
        [.. Enumerable.Range(0, generate.Size(count)).SelectMany(run => Enumerable.Repeat(run % 2, generate.Size(generate.Integer(1, longest))))];
}
