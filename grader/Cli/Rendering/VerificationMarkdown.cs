using System.Text;
using Katas.Core.Verification;

namespace Katas.Cli.Rendering;

/// <summary>Findings as a Markdown table, for <c>reference/README.md</c>, and below it what is missing.</summary>
internal static class VerificationMarkdown
{
    public static void Write(IReadOnlyList<KataFindings> findings, Stream stream) => stream.Write(Encoding.UTF8.GetBytes(Of(findings)));

    public static string Of(IReadOnlyList<KataFindings> findings)
    {
        var text = new StringBuilder();
        Row(text, VerificationRow.Headings);
        Row(text, VerificationRow.Headings.Select(_ => "---"));
        foreach (var each in findings) Row(text, VerificationRow.Of(each));
        var missing = findings.SelectMany(each => Fitness.Missing(each).Select(sentence => $"- {each.Kata}: {Escaped(sentence)}\n")).ToArray();
        if (missing.Length > 0) text.Append("\nMissing:\n\n").AppendJoin("", missing);
        return text.ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells) => text.Append("| ").AppendJoin(" | ", cells.Select(Escaped)).Append(" |\n");

    private static string Escaped(string text) => text.Replace("|", "\\|", StringComparison.Ordinal).Replace('\n', ' ');
}
