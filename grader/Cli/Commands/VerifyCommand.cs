using System.CommandLine;
using Katas.Cli.Runs;
using Katas.Core.Verification;

namespace Katas.Cli.Commands;

/// <summary><c>kata verify KATA</c>: for authors, whether a kata's checks can be relied on.</summary>
internal static class VerifyCommand
{
    public static Command Define(CommandContext context)
    {
        var names = new Argument<string[]>("KATA") { Arity = ArgumentArity.ZeroOrMore, Description = "The katas to verify." };
        var all = new Option<bool>("--all") { Description = "Verifies every kata of the pack." };
        var quick = new Option<bool>("--quick") { Description = "One seed and a sample of the mutants, in half a minute: shows what is wrong, not that nothing is." };
        var json = new Option<string>("--json") { Description = "Writes everything that was found (kata/verification/v1) to this file; '-' is the standard output.", HelpName = "FILE" };
        var markdown = new Option<string>("--markdown") { Description = "Writes the table as Markdown to this file; '-' is the standard output.", HelpName = "FILE" };
        var pack = Options.Pack();
        var command = new Command("verify", "For authors: whether a kata is fit to publish (corpus, canaries, tolerances, mutants of the model solution).")
        {
            names, all, quick, json, markdown, pack,
        };
        command.SetAction((parsed, cancellation) => new VerifyRun(context, new()
        {
            Katas = parsed.GetValue(names) ?? [],
            All = parsed.GetValue(all),
            Plan = parsed.GetValue(quick) ? VerificationPlan.Quick : VerificationPlan.Full,
            Reports = new(parsed.GetValue(json), parsed.GetValue(markdown), Csv: null),
            Pack = parsed.GetValue(pack),
        }).RunAsync(cancellation));
        return command;
    }
}
