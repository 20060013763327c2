using System.Text.RegularExpressions;
using Spectre.Console;

namespace Katas.Cli;

/// <summary>A statement's Markdown on a terminal: headings and code stand out, lines break between words, and what is folded stays folded.</summary>
internal sealed partial class StatementView(IAnsiConsole console, Words words)
{
    public void Write(string statement)
    {
        var isCode = false;
        var isFolded = false;
        var table = new List<string>();
        foreach (var line in statement.ReplaceLineEndings("\n").Split('\n'))
        {
            if (!isCode && !isFolded && line.StartsWith('|'))
            {
                table.Add(line);
                continue;
            }

            WriteTable(table);
            if (line.StartsWith("```", StringComparison.Ordinal)) isCode = !isCode;
            else if (isCode && !isFolded) console.MarkupLine($"    [green]{Markup.Escape(line)}[/]");
            else if (Summary().Match(line) is { Success: true } summary) WriteFolded(summary.Groups["text"].Value);
            else if (!isFolded && !line.Contains("<details>", StringComparison.Ordinal) && !line.Contains("</details>", StringComparison.Ordinal)) console.MarkupLine(Styled(line));

            if (line.Contains("<details>", StringComparison.Ordinal)) isFolded = true;
            if (line.Contains("</details>", StringComparison.Ordinal)) isFolded = false;
        }

        WriteTable(table);
    }

    private void WriteFolded(string summary)
    {
        console.MarkupLine(Styled(summary));
        console.MarkupLine($"  [dim]{Markup.Escape(words.Folded)}[/]");
    }

    private void WriteTable(List<string> rows)
    {
        if (rows.Count == 0) return;
        var cells = rows.Where(row => !Separator().IsMatch(row)).Select(row => row.Trim().Trim('|').Split('|')).ToArray();
        var table = new Table().Border(TableBorder.Rounded).ShowRowSeparators();
        foreach (var heading in cells[0]) table.AddColumn($"[bold]{Styled(heading.Trim())}[/]");
        foreach (var row in cells.Skip(1)) table.AddRow([.. row.Take(cells[0].Length).Select(cell => Styled(cell.Trim()))]);
        console.Write(table);
        rows.Clear();
    }

    private static string Styled(string line)
    {
        var heading = Heading().Match(line);
        if (heading.Success) return $"[bold yellow]{Markup.Escape(heading.Groups["text"].Value)}[/]";
        var text = Markup.Escape(line);
        text = Bold().Replace(text, "[bold]${text}[/]");
        return Code().Replace(text, "[green]${text}[/]");
    }

    [GeneratedRegex(@"^#{1,6}\s+(?<text>.*)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\*\*(?<text>[^*]+)\*\*")]
    private static partial Regex Bold();

    [GeneratedRegex("`(?<text>[^`]+)`")]
    private static partial Regex Code();

    [GeneratedRegex("<summary>(?<text>.*?)</summary>")]
    private static partial Regex Summary();

    [GeneratedRegex(@"^\|[\s:|-]+\|?\s*$")]
    private static partial Regex Separator();
}
