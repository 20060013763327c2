using System.CommandLine;
using Katas.Cli.Scaffolding;

namespace Katas.Cli.Commands;

/// <summary><c>kata scaffold NAME</c>: for authors, the two folders of a new kata.</summary>
internal static class ScaffoldCommand
{
    public static Command Define(CommandContext context)
    {
        var name = new Argument<string>("NAME") { Description = "The new kata's name in PascalCase, for instance RunningMean." };
        var command = new Command("scaffold", "For authors: makes katas/NAME and reference/NAME, a draft that compiles and fails its first check.") { name };
        command.SetAction(parsed =>
        {
            var kata = parsed.GetRequiredValue(name);
            var root = Scaffold.CheckoutAround(context.Folder)
                ?? throw new UsageException("A kata is made within a checkout of the project: no folder from here upwards has katas/contracts and reference/Katas.Reference.csproj.");
            foreach (var file in Scaffold.Make(root, kata)) context.Output.WriteLine($"  {file}");
            context.Output.WriteLine($"""

                Made the draft {kata}. Its task is a placeholder, the sum of an array, and the model solution fails the first check. Next:
                  1. ./kata grade reference/{kata}/Solution.cs   shows that failure
                  2. replace the contract, the stub (both copies), the oracle and the checks by those of your task; docs/authoring.md says how
                  3. write Solution.cs, then the answers in right/ and wrong/, until that command passes
                  4. say how the work may grow and what is timed (Growth and DefineSizes in {kata}Spec.cs), write Anchor.cs, and in slow/ what is right and
                     too slow; docs/growth.md and docs/speed.md explain both
                  5. ./kata verify {kata}                        says what is still missing
                """.ReplaceLineEndings(Environment.NewLine));
        });
        return command;
    }
}
