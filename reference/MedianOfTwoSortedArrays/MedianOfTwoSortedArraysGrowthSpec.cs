using Katas.Authoring;
using MedianTrial = Katas.Authoring.Trial<Katas.Contracts.IMedianOfTwoSortedArrays>;

namespace Katas.Reference;

public sealed partial class MedianOfTwoSortedArraysSpec
{
    // Mixed arrays, arrays that lie apart, and lengths that differ: which is worst depends on where a search begins.
    private static IEnumerable<Expectation> Worst(MedianTrial trial, int total)
    {
        yield return Interleaved(trial, total);
        foreach (var first in (int[])[total / 2, total / 2 - 1, total / 4, total - total / 8, 1])
        {
            var (left, right) = (trial.Generate.SortedIntegers(first, -1_000_000, 1_000_000), trial.Generate.SortedIntegers(total - first, -1_000_000, 1_000_000));
            yield return Ask(trial, left, right);
            yield return Ask(trial, left, [.. right.Select(value => value + 2_000_001)]);
            yield return Ask(trial, [.. left.Select(value => value + 2_000_001)], right);
        }
    }

    // What is timed: large, so drawn in order and merged in one pass, where the oracle would sort.
    private static Expectation Interleaved(MedianTrial trial, int total)
    {
        var (left, right, middle) = (new int[total / 2], new int[total - total / 2], new List<int>());
        var next = trial.Generate.Integer(-1_000_000, 1_000_000);
        for (int place = 0, i = 0, j = 0; place < total; place++)
        {
            next += trial.Generate.Integer(0, 9);
            if (place == (total - 1) / 2 || place == total / 2) middle.Add(next);
            if (j == right.Length || i < left.Length && trial.Generate.Chance(0.5)) left[i++] = next;
            else right[j++] = next;
        }

        return Exactly(Find(trial, left, right), middle.Average());
    }
}
