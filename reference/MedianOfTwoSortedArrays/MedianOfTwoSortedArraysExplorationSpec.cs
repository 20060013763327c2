using MedianTrial = Katas.Authoring.Trial<Katas.Contracts.IMedianOfTwoSortedArrays>;

namespace Katas.Reference;

public sealed partial class MedianOfTwoSortedArraysSpec
{
    /// <summary>Every pair of sorted arrays of up to three of four values, then random ones of any length and range.</summary>
    public override IEnumerable<object?> Explore(MedianTrial trial)
    {
        int[][] small = [.. Enumerable.Range(0, 4).SelectMany(length => SortedArrays(length, least: 0, most: 3))];
        foreach (var first in small)
        {
            foreach (var second in small)
            {
                if (first.Length + second.Length > 0) yield return Find(trial, first, second);
            }
        }

        for (var i = 0; i < 100; i++)
        {
            var range = trial.Generate.Chance(0.2) ? Highest : trial.Generate.Integer(1, 50);
            var (first, second) = (trial.Generate.Integer(0, 30), trial.Generate.Integer(1, 30));
            yield return Find(trial, trial.Generate.SortedIntegers(first, -range, range), trial.Generate.SortedIntegers(second, -range, range));
        }
    }

    private static IEnumerable<int[]> SortedArrays(int length, int least, int most) => length == 0
        ? [[]]
        : Enumerable.Range(least, most - least + 1).SelectMany(value => SortedArrays(length - 1, value, most).Select(rest => (int[])[value, .. rest]));
}
