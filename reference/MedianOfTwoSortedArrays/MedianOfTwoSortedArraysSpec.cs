using System.Globalization;
using Katas.Authoring;
using Katas.Contracts;
using MedianTrial = Katas.Authoring.Trial<Katas.Contracts.IMedianOfTwoSortedArrays>;
using Oracle = Katas.Reference.MedianOfTwoSortedArraysOracle;

namespace Katas.Reference;

/// <summary>What is asked of a median of two sorted arrays. Every answer is exact: no tolerance is needed for half of a sum of two ints.</summary>
public sealed partial class MedianOfTwoSortedArraysSpec : Spec<IMedianOfTwoSortedArrays>
{
    private const int Lowest = int.MinValue;
    private const int Highest = int.MaxValue;

    /// <inheritdoc/>
    protected override IEnumerable<Check<IMedianOfTwoSortedArrays>> Define() =>
    [
        Example("odd-total", 3, "Five values have one in the middle", trial => Answers(trial, [2, 7, 11], [3, 5], 5)),
        Example("even-total", 3, "Six values have two in the middle: their mean", trial => Answers(trial, [1, 4, 9], [2, 3, 12], 3.5)),
        Example("repeated-values", 3, "Every occurrence of a repeated value counts", trial => Answers(trial, [2, 2, 2], [2, 3], 2)),

        Edge("first-empty", 2, "The first array is empty", trial => Fixed(trial, ([], [7]), ([], [-4, 9]), ([], [1, 2, 6]), ([], [3, 3, 4, 8]))),
        Edge("second-empty", 2, "The second array is empty", trial => Fixed(trial, ([7], []), ([-4, 9], []), ([1, 2, 6], []), ([3, 3, 4, 8], []))),
        Edge("one-value-each", 1, "One value in each array", trial => Fixed(trial, ([1], [2]), ([8], [3]), ([5], [5]), ([-6], [0]))),
        Edge("apart", 1, "Every value of one array lies below every value of the other", Apart),
        Edge("one-against-many", 1, "One value below, inside or above a long array", OneAgainstMany),
        Edge("negative-halves", 1, "Halves below zero are not rounded", trial => Fixed(trial, ([-3], [-2]), ([-1], [0]), ([-9, -4], [-7, -1]))),
        Edge("sum-above-int", 2, "Two middle values whose sum exceeds the greatest int", SumAboveInt),
        Edge("sum-below-int", 1, "Two middle values whose sum is below the least int", SumBelowInt),
        Edge("both-ends-of-int", 1, "The least and the greatest int as ordinary values", BothEndsOfInt),
        Convention("even-total-convention", 1, "An even total has the mean of the two middle values, not one of them", EvenTotalConvention),

        Property("small", 5, "Every split of one to seven random values", Small),
        Property("medium", 5, "Random arrays of up to forty values", Medium),
        Property("many-repeats", 3, "Random arrays of few distinct values", ManyRepeats),
        Property("unequal-lengths", 3, "A short random array and a long one", UnequalLengths),
        Property("whole-int-range", 3, "Random values over the whole range of int", WholeIntRange),
        Property("large", 2, "Random arrays of thousands of values", Large),

        Invariant("exchanged-arguments", 2, "Exchanging the arrays changes nothing", ExchangedArguments),
        Invariant("negated-values", 2, "Negating every value negates the median", NegatedValues),
        Invariant("dealt-otherwise", 2, "The same values dealt otherwise to the two arrays have the same median", DealtOtherwise),
        Invariant("independent-calls", 1, "A call does not depend on the calls before it", IndependentCalls),

        Growth(
            "logarithmic", 50, "The steps grow as log(m + n): no merging, no sorting",
            GrowthVariable.Doubling("m + n", GrowthClass.Logarithmic, from: 32, to: 16_384, timed: 262_144), Worst),
    ];

    private static IEnumerable<Expectation> Apart(MedianTrial trial) => BothWays(
        trial, ([1, 2], [3, 4]), ([1, 2], [5, 8, 9]), ([1, 2, 3], [4, 6]), ([1, 2, 3, 4], [9]), ([3], [5, 8, 9, 12]), ([0, 1, 2], [2, 3, 4]));

    private static IEnumerable<Expectation> OneAgainstMany(MedianTrial trial)
    {
        foreach (var count in (int[])[20, 21, 500])
        {
            var many = Enumerable.Range(1, count).Select(i => 10 * i).ToArray();
            var middle = 10 * (count / 2);
            foreach (var one in (int[])[0, middle - 5, middle, middle + 5, middle + 15, 10 * count + 5])
            {
                yield return Ask(trial, [one], many);
                yield return Ask(trial, many, [one]);
            }
        }
    }

    private static IEnumerable<Expectation> SumAboveInt(MedianTrial trial) => BothWays(
        trial, ([Highest], [Highest]), ([Highest - 1], [Highest]), ([1_500_000_000], [1_500_000_001]), ([], [5, Highest - 2, Highest - 1, Highest]));

    private static IEnumerable<Expectation> SumBelowInt(MedianTrial trial) => BothWays(
        trial, ([Lowest], [Lowest]), ([Lowest], [Lowest + 1]), ([-1_500_000_000], [-1_500_000_003]), ([], [Lowest, Lowest + 1, Lowest + 4, -5]));

    private static IEnumerable<Expectation> BothEndsOfInt(MedianTrial trial) => BothWays(
        trial, ([Lowest], [Highest]), ([Lowest, Lowest], [Lowest]), ([Highest], [Highest, Highest]), ([Lowest, Highest], [Lowest, Highest]),
        ([Lowest, 0, Highest], [Highest]), ([Lowest, Lowest, 7], [Highest, Highest]), ([Lowest, 3, 4], [5, Highest, Highest]));

    private static IEnumerable<Expectation> EvenTotalConvention(MedianTrial trial)
    {
        (int[], int[])[] cases = [([4, 20], [10, 15]), ([1], [4]), ([], [10, 21]), ([3, 8, 9], [1, 2, 12])];
        foreach (var (first, second) in cases)
        {
            var (lower, upper, expected) = (Oracle.Lower(first, second), Oracle.Upper(first, second), Oracle.Median(first, second));
            var actual = Find(trial, first, second);
            var other = actual == lower ? "lower of the two middle values, the convention of torch.median and median_low"
                : actual == upper ? "upper of the two middle values, the convention of median_high"
                : null;
            yield return Exactly(actual, expected) is MissedExpectation missed && other is not null
                ? missed.Following($"{Text(actual)} is the {other}; here an even total has their mean.")
                : Exactly(actual, expected);
        }
    }

    private static IEnumerable<Expectation> Small(MedianTrial trial)
    {
        for (var total = 1; total <= 7; total++)
        {
            for (var first = 0; first <= total; first++)
                yield return Ask(trial, trial.Generate.SortedIntegers(first, -9, 9), trial.Generate.SortedIntegers(total - first, -9, 9));
        }
    }

    private static IEnumerable<Expectation> Medium(MedianTrial trial)
    {
        for (var length = 1; length <= 40; length += 2)
        {
            var other = trial.Generate.Integer(1, 40);
            yield return Ask(trial, trial.Generate.SortedIntegers(length, -1000, 1000), trial.Generate.SortedIntegers(other, -1000, 1000));
        }
    }

    private static IEnumerable<Expectation> ManyRepeats(MedianTrial trial)
    {
        for (var length = 1; length <= 20; length++)
        {
            var (least, other) = (trial.Generate.Integer(-2, 1), trial.Generate.Integer(1, 20));
            yield return Ask(trial, trial.Generate.SortedIntegers(length, -2, 1), trial.Generate.SortedIntegers(other, least, least + 2));
        }
    }

    private static IEnumerable<Expectation> UnequalLengths(MedianTrial trial)
    {
        for (var length = 0; length <= 6; length++)
        {
            var shorter = trial.Generate.SortedIntegers(length, -10_000, 10_000);
            var longer = trial.Generate.SortedIntegers(trial.Generate.Integer(50, 150) * (length + 1), -10_000, 10_000);
            yield return Ask(trial, shorter, longer);
            yield return Ask(trial, longer, shorter);
        }
    }

    private static IEnumerable<Expectation> WholeIntRange(MedianTrial trial)
    {
        int[] ends = [Lowest, Lowest + 1, Highest - 1, Highest];
        for (var length = 1; length <= 16; length++)
        {
            var other = trial.Generate.Integer(1, 16);
            yield return Ask(trial, trial.Generate.SortedIntegers(length, Lowest, Highest), trial.Generate.SortedIntegers(other, Lowest, Highest));
            yield return Ask(trial, SomeOf(trial.Generate, ends, length), SomeOf(trial.Generate, ends, other));
        }
    }

    private static IEnumerable<Expectation> Large(MedianTrial trial)
    {
        foreach (var (first, second) in ((int, int)[])[(1000, 1001), (2000, 1500), (1234, 2345), (3001, 999)])
        {
            var shift = trial.Generate.Integer(-300_000, 300_000);
            var shifted = trial.Generate.SortedIntegers(second, shift - 1_000_000, shift + 1_000_000);
            yield return Ask(trial, trial.Generate.SortedIntegers(first, -1_000_000, 1_000_000), shifted);
        }
    }

    private static IEnumerable<Expectation> ExchangedArguments(MedianTrial trial)
    {
        for (var length = 0; length <= 8; length++)
        {
            var first = trial.Generate.SortedIntegers(length, -50, 50);
            var second = trial.Generate.SortedIntegers(trial.Generate.Integer(1, 12), -50, 50);
            var expected = Oracle.Median(first, second);
            var answer = Find(trial, first, second);
            yield return Exactly(answer, expected);
            yield return Exactly(Find(trial, second, first), answer).Of("With the arrays exchanged");
        }
    }

    private static IEnumerable<Expectation> NegatedValues(MedianTrial trial)
    {
        for (var length = 0; length <= 8; length++)
        {
            var first = trial.Generate.SortedIntegers(length, -Highest, Highest);
            var second = trial.Generate.SortedIntegers(trial.Generate.Integer(1, 12), -Highest, Highest);
            var (negatedFirst, negatedSecond, expected) = (Negated(first), Negated(second), Oracle.Median(first, second));
            var answer = Find(trial, first, second);
            yield return Exactly(answer, expected);
            yield return Exactly(Find(trial, negatedFirst, negatedSecond), -answer).Of("With every value negated");
        }
    }

    private static IEnumerable<Expectation> DealtOtherwise(MedianTrial trial)
    {
        for (var total = 2; total <= 9; total++)
        {
            var values = trial.Generate.SortedIntegers(total, -30, 30);
            var answer = Find(trial, values, []);
            yield return Exactly(answer, Oracle.Median(values, []));
            for (var deal = 0; deal < 2; deal++)
            {
                var isFirst = values.ToLookup(_ => trial.Generate.Chance(0.5));
                yield return Exactly(Find(trial, [.. isFirst[true]], [.. isFirst[false]]), answer).Of("With the same values dealt otherwise");
            }
        }
    }

    // The same instance and the same array, with several partners: what a call leaves behind shows in the next.
    private static IEnumerable<Expectation> IndependentCalls(MedianTrial trial)
    {
        for (var length = 2; length <= 6; length++)
        {
            var subject = trial.NewInstance();
            var shared = trial.Generate.SortedIntegers(length, 0, 40);
            int[] shifts = [-40, 40, 0];
            var partners = shifts.Select(shift => trial.Generate.SortedIntegers(trial.Generate.Integer(2, 6), shift, shift + 40)).ToArray();
            var expected = partners.Select(partner => Oracle.Median(shared, partner)).ToArray();
            for (var i = 0; i < partners.Length; i++)
            {
                var which = i == 0 ? "On a new instance" : "On an instance that was called before";
                yield return Exactly(subject.FindMedianSortedArrays(shared, partners[i]), expected[i]).Of(which);
            }
        }
    }

    private static IEnumerable<Expectation> Answers(MedianTrial trial, int[] first, int[] second, double expected)
    {
        yield return Exactly(Find(trial, first, second), expected);
    }

    private static IEnumerable<Expectation> Fixed(MedianTrial trial, params (int[] First, int[] Second)[] cases) =>
        cases.Select(one => Ask(trial, one.First, one.Second));

    private static IEnumerable<Expectation> BothWays(MedianTrial trial, params (int[] First, int[] Second)[] cases) =>
        Fixed(trial, [.. cases.SelectMany(one => ((int[], int[])[])[one, (one.Second, one.First)])]);

    private static Expectation Ask(MedianTrial trial, int[] first, int[] second)
    {
        var expected = Oracle.Median(first, second);
        return Exactly(Find(trial, first, second), expected);
    }

    private static double Find(MedianTrial trial, int[] first, int[] second) => trial.NewInstance().FindMedianSortedArrays(first, second);

    // Nine digits, as reports otherwise show, do not tell 2147483646.5 from 2147483647.
    private static Expectation Exactly(double actual, double expected) => actual == expected
        ? Expectation.Met
        : Expectation.Miss($"Expected {Text(expected)}, got {Text(actual)}.", Text(expected), Text(actual));

    private static string Text(double value) => value.ToString("R", CultureInfo.InvariantCulture);

    private static int[] Negated(int[] values) => [.. values.Reverse().Select(value => -value)];

    private static int[] SomeOf(Generate generate, int[] values, int count) => [.. generate.SortedIntegers(count, 0, values.Length - 1).Select(i => values[i])];
}
