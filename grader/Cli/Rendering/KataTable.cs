using System.Globalization;
using Katas.Cli.State;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>The katas and how far one got, in as many columns as there is room for.</summary>
internal static class KataTable
{
    private const int Gap = 2;

    /// <param name="katas">The rows.</param>
    /// <param name="history">The last verdicts by kata.</param>
    /// <param name="language">The language of headings, titles and verdicts.</param>
    /// <param name="width">The columns of the terminal: what does not fit beside the rest is left out, the least telling first.</param>
    public static Table Of(IReadOnlyList<Kata> katas, IReadOnlyDictionary<string, LastResult> history, string language, int width)
    {
        var columns = Words.In(language).ListHeadings.Zip(Cells(history, language), (heading, cell) => new Column(heading, [.. katas.Select(cell)])).ToList();
        foreach (var spare in (Column[])[columns[2], columns[1], columns[4], columns[3]])
        {
            if (columns.Sum(column => column.Width + Gap) > width) columns.Remove(spare);
        }

        var table = new Table().NoBorder();
        foreach (var column in columns) table.AddColumn(new TableColumn(new Text(column.Heading, new(decoration: Decoration.Bold))).NoWrap());
        for (var i = 0; i < katas.Count; i++) table.AddRow(columns.Select(column => new Text(column.Cells[i])));
        return table;
    }

    private static Func<Kata, string>[] Cells(IReadOnlyDictionary<string, LastResult> history, string language) =>
    [
        kata => kata.Card.Status == "published" ? kata.Name : $"{kata.Name} ({kata.Card.Status})",
        kata => kata.Card.TitleIn(language),
        kata => kata.Card.Topic,
        kata => kata.Card.Difficulty,
        kata => kata.Card.Minutes.ToString(CultureInfo.InvariantCulture),
        kata => history.GetValueOrDefault(kata.Name) is { } last ? Describe(last, language) : "-",
    ];

    private static string Describe(LastResult last, string language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Texts.For(language).Verdicts.GetValueOrDefault(last.Verdict) ?? last.Verdict.ToString()}, {last.Score}/{last.MaxScore} ({last.When.ToLocalTime():yyyy-MM-dd HH:mm})");

    private sealed record Column(string Heading, IReadOnlyList<string> Cells)
    {
        public int Width => Cells.Append(Heading).Max(DisplayWidth.Of);
    }
}
