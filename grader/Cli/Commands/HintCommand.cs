using System.CommandLine;
using Katas.Cli.State;

namespace Katas.Cli.Commands;

/// <summary><c>kata hint KATA</c>: one more hint each time.</summary>
internal static class HintCommand
{
    public static Command Define(CommandContext context)
    {
        var name = Options.Kata();
        var language = Options.Language();
        var pack = Options.Pack();
        var command = new Command("hint", "Gives one more hint each time, from gentle to nearly the answer.") { name, language, pack };
        command.SetAction(parsed =>
        {
            var tag = Languages.Choose(parsed.GetValue(language), context.Culture);
            var kata = Packs.Open(parsed.GetValue(pack), context).Known(parsed.GetRequiredValue(name));
            context.Output.WriteLine(Next(kata.Name, kata.Card.HintsIn(tag), KataFolder.Of(context), Words.In(tag)));
        });
        return command;
    }

    private static string Next(string kata, IReadOnlyList<string> hints, KataFolder folder, Words words)
    {
        if (hints.Count == 0) return words.NoHints;
        var given = folder.HintsGiven(kata);
        var number = Math.Clamp(given + 1, 1, hints.Count);
        if (number != given) folder.RememberHints(kata, number);
        return string.Format(number == hints.Count ? words.LastHint : words.Hint, number, hints.Count, hints[number - 1]);
    }
}
