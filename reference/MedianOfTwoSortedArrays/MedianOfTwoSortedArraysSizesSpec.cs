using Katas.Authoring;
using Katas.Contracts;
using Oracle = Katas.Reference.MedianOfTwoSortedArraysOracle;

namespace Katas.Reference;

public sealed partial class MedianOfTwoSortedArraysSpec
{
    /// <inheritdoc/>
    protected override IEnumerable<TimedSize<IMedianOfTwoSortedArrays>> DefineSizes() =>
    [
        Time("hundred-thousand", "100,000 values and 60,000", generate => Timed(
            generate.SortedIntegers(100_000, -1_000_000_000, 1_000_000_000), generate.SortedIntegers(60_000, -1_000_000_000, 1_000_000_000))),
    ];

    private static TimedCase<IMedianOfTwoSortedArrays> Timed(int[] first, int[] second) => TimedCase.Of(
        (IMedianOfTwoSortedArrays subject) => subject.FindMedianSortedArrays(first, second),
        answer => [Exactly(answer, Oracle.Median(first, second))],
        rewriting =>
        {
            Rewrite(rewriting, first);
            Rewrite(rewriting, second);
        });

    // Near the middle, where the answer depends on it, and between its neighbours, so that the order stays.
    private static void Rewrite(Rewriting rewriting, int[] values)
    {
        var index = values.Length / 2 + rewriting.Generate.Integer(-200, 200);
        rewriting.Set(values, index, rewriting.Generate.Integer(values[index - 1], values[index + 1]));
    }
}
