using System.Text;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>How many of the visible mistakes the warnings point to, kata by kata.</summary>
internal sealed record CorpusTable(string Text, double Share)
{
    /// <param name="restyle">Gives a source another style, and says where its lines have gone.</param>
    public static CorpusTable Of(Func<string, (string Source, Func<IEnumerable<int>, IEnumerable<int>> Moved)> restyle)
    {
        var text = new StringBuilder();
        var (found, visible) = (0, 0);
        foreach (var kata in VisibleMistake.All.GroupBy(mistake => mistake.Name.Split('/')[0]))
        {
            var missed = new List<string>();
            foreach (var mistake in kata.Where(mistake => mistake.IsVisible))
            {
                var original = File.ReadAllText(mistake.Path);
                var (source, moved) = restyle(original);
                var lines = moved(mistake.LinesIn(original)).ToHashSet();
                var warnings = CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(source)).ToArray();
                if (warnings.Any(warning => Lines(warning).Any(lines.Contains))) found++;
                else missed.Add($"{mistake.Name.Split('/')[1]} [{string.Join(' ', warnings.Select(warning => $"{warning.Id}@{warning.Location.GetLineSpan().StartLinePosition.Line + 1}"))}]");
            }

            var all = kata.Count(mistake => mistake.IsVisible);
            visible += all;
            text.AppendLine($"{kata.Key,-30} {kata.Count(),3} mistakes, {all,3} visible, {all - missed.Count,3} pointed to; missed: {string.Join(", ", missed)}");
        }

        var share = 100.0 * found / visible;
        text.AppendLine($"{found} of {visible} visible mistakes are pointed to on the right line: {share:F0} in 100");
        return new(text.ToString(), share);
    }

    private static IEnumerable<int> Lines(Diagnostic warning)
    {
        var span = warning.Location.GetLineSpan();
        return Enumerable.Range(span.StartLinePosition.Line, span.EndLinePosition.Line - span.StartLinePosition.Line + 1);
    }
}
