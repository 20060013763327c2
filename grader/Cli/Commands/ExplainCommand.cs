using System.CommandLine;
using Katas.Core.Packs;

namespace Katas.Cli.Commands;

/// <summary><c>kata explain RULE</c>: the page of a rule.</summary>
internal static class ExplainCommand
{
    public static Command Define(CommandContext context)
    {
        var rule = new Argument<string>("RULE") { Description = "The rule's id, for instance KATA1003." };
        var pack = Options.Pack();
        var command = new Command("explain", "Explains a rule that a report or an editor names.") { rule, pack };
        command.SetAction(parsed =>
        {
            var page = PageOf(parsed.GetRequiredValue(rule), Packs.Open(parsed.GetValue(pack), context));
            if (!context.OutputIsTerminal) context.Output.Write(page);
            else new StatementView(Terminal.For(context.Output, isTerminal: true), Words.In(Languages.Choose(null, context.Culture))).Write(page);
        });
        return command;
    }

    private static string PageOf(string rule, Pack pack)
    {
        var folder = Path.Combine(pack.Folder, "rules");
        // Of the pages that are there: what was typed never becomes a path.
        var pages = Directory.Exists(folder) ? Directory.GetFiles(folder, "KATA*.md").Order(StringComparer.Ordinal).ToDictionary(page => Path.GetFileNameWithoutExtension(page), StringComparer.OrdinalIgnoreCase) : [];
        if (pages.Count == 0) throw new UsageException($"The pack '{pack.Folder}' has no pages on rules.");
        return pages.TryGetValue(rule, out var found) ? File.ReadAllText(found) : throw UsageException.NoSuch("rule", rule, pages.Keys);
    }
}
