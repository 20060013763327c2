using System.Text;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>How many of the visible mistakes the warnings point to, kata by kata.</summary>
/// <param name="Text">A row a kata.</param>
/// <param name="Share">Of 100 visible mistakes, how many a warning points to on the right line.</param>
/// <param name="Warned">Of 100, how many draw a warning at all: a right answer draws none, so it is the mistake that does.</param>
internal sealed record CorpusTable(string Text, double Share, double Warned)
{
    /// <param name="restyle">Gives a source another style, and says where its lines have gone.</param>
    /// <param name="mistakes">Which; the first part of their names is a row of the table.</param>
    public static CorpusTable Of(Func<string, (string Source, Func<IEnumerable<int>, IEnumerable<int>> Moved)> restyle, IReadOnlyList<VisibleMistake> mistakes)
    {
        var text = new StringBuilder();
        var (found, warned, visible) = (0, 0, 0);
        foreach (var kata in mistakes.GroupBy(mistake => mistake.Name.Split('/')[0]))
        {
            var missed = new List<string>();
            foreach (var mistake in kata.Where(mistake => mistake.IsVisible))
            {
                var original = mistake.Source;
                var (source, moved) = restyle(original);
                var lines = moved(mistake.LinesIn(original)).ToHashSet();
                var warnings = CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(source)).ToArray();
                if (warnings.Length > 0) warned++;
                if (warnings.Any(warning => Lines(warning).Any(lines.Contains))) found++;
                else missed.Add($"{mistake.Name.Split('/')[1]} [{string.Join(' ', warnings.Select(warning => $"{warning.Id}@{warning.Location.GetLineSpan().StartLinePosition.Line + 1}"))}]");
            }

            var all = kata.Count(mistake => mistake.IsVisible);
            visible += all;
            text.AppendLine($"{kata.Key,-30} {kata.Count(),3} mistakes, {all,3} visible, {all - missed.Count,3} pointed to; missed: {string.Join(", ", missed)}");
        }

        var share = 100.0 * found / visible;
        text.AppendLine($"{found} of {visible} visible mistakes are pointed to on the right line: {share:F0} in 100; {warned} draw a warning on some line: {100.0 * warned / visible:F0} in 100");
        return new(text.ToString(), share, 100.0 * warned / visible);
    }

    private static IEnumerable<int> Lines(Diagnostic warning)
    {
        var span = warning.Location.GetLineSpan();
        return Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
    }
}
