using System.CommandLine;
using System.Globalization;
using Katas.Cli.State;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Spectre.Console;

namespace Katas.Cli.Commands;

/// <summary><c>kata list</c>: the katas and how far one got.</summary>
internal static class ListCommand
{
    public static Command Define(CommandContext context)
    {
        var language = Options.Language();
        var pack = Options.Pack();
        var command = new Command("list", "Lists the katas: topic, difficulty, minutes, your last verdict.") { language, pack };
        command.SetAction(parsed =>
        {
            var tag = Languages.Choose(parsed.GetValue(language), context.Culture);
            var katas = Packs.Open(parsed.GetValue(pack), context).Katas;
            Terminal.For(context.Output, context.OutputIsTerminal).Write(Table(katas, KataFolder.Of(context).History, tag));
        });
        return command;
    }

    private static Table Table(IReadOnlyList<Kata> katas, IReadOnlyDictionary<string, LastResult> history, string language)
    {
        var words = Words.In(language);
        var table = new Table().NoBorder();
        foreach (var heading in words.ListHeadings) table.AddColumn(new TableColumn(new Text(heading, new(decoration: Decoration.Bold))).NoWrap());
        foreach (var kata in katas)
        {
            var name = kata.Card.Status == "published" ? kata.Name : $"{kata.Name} ({kata.Card.Status})";
            table.AddRow(
                new Text(name),
                new Text(kata.Card.TitleIn(language)),
                new Text(kata.Card.Topic),
                new Text(kata.Card.Difficulty),
                new Text(kata.Card.Minutes.ToString(CultureInfo.InvariantCulture)),
                new Text(history.GetValueOrDefault(kata.Name) is { } last ? Describe(last, language) : "-"));
        }

        return table;
    }

    private static string Describe(LastResult last, string language) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Texts.For(language).Verdicts.GetValueOrDefault(last.Verdict) ?? last.Verdict.ToString()}, {last.Score}/{last.MaxScore} ({last.When.ToLocalTime():yyyy-MM-dd HH:mm})");
}
