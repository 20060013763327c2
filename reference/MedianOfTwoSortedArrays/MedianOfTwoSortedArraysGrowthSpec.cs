using Katas.Authoring;
using MedianTrial = Katas.Authoring.Trial<Katas.Contracts.IMedianOfTwoSortedArrays>;

namespace Katas.Reference;

public sealed partial class MedianOfTwoSortedArraysSpec
{
    // Mixed arrays, arrays that lie apart, and lengths that differ: which is worst depends on where a search begins.
    private static IEnumerable<Expectation> Worst(MedianTrial trial, int total)
    {
        foreach (var first in (int[])[total / 2, total / 2 - 1, total / 4, total - total / 8, 1])
        {
            var (left, right) = (trial.Generate.SortedIntegers(first, -1_000_000, 1_000_000), trial.Generate.SortedIntegers(total - first, -1_000_000, 1_000_000));
            yield return Ask(trial, left, right);
            yield return Ask(trial, left, [.. right.Select(value => value + 2_000_001)]);
            yield return Ask(trial, [.. left.Select(value => value + 2_000_001)], right);
        }
    }
}
