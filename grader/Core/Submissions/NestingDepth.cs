namespace Katas.Core.Submissions;

/// <summary>
/// How deep brackets nest in a source, found without parsing it: what overflows a parser must be refused before one sees it. Comments, directives and
/// literals are skipped, the holes of interpolated strings are not, so that honest code counts as what it is; what hides from this in broken code is left
/// to the compiler child's limits.
/// </summary>
internal static class NestingDepth
{
    /// <summary>The greatest depth, and the line (from 1) where it is reached.</summary>
    public static (int Depth, int Line) Of(ReadOnlySpan<char> source)
    {
        var scanner = new BracketScanner(source);
        scanner.Scan();
        return (scanner.Deepest, 1 + source[..scanner.DeepestAt].Count('\n'));
    }
}
