namespace Katas.Core.Growth;

/// <summary>The steps that were made on one line of a submission.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Steps">How many.</param>
public sealed record LineSteps(int Line, long Steps)
{
    private const int Hot = 3;

    /// <summary>The steps of every line that made any, in the order of the source.</summary>
    /// <param name="byCounter">The steps of each counter.</param>
    /// <param name="lines">The line of each counter.</param>
    internal static IReadOnlyList<LineSteps> Of(IReadOnlyList<long> byCounter, IReadOnlyList<int> lines) =>
        [.. byCounter.Zip(lines).Where(each => each.First > 0).GroupBy(each => each.Second, each => each.First).OrderBy(line => line.Key).Select(line => new LineSteps(line.Key, line.Sum()))];

    /// <summary>The lines that made the most steps, most first; none that made less than a tenth of the first.</summary>
    internal static IReadOnlyList<LineSteps> Hottest(IReadOnlyList<LineSteps> lines)
    {
        var ordered = lines.OrderByDescending(line => line.Steps).ThenBy(line => line.Line).Take(Hot).ToArray();
        return [.. ordered.Where(line => 10 * line.Steps >= ordered[0].Steps)];
    }
}
