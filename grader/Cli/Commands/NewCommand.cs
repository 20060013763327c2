using System.CommandLine;

namespace Katas.Cli.Commands;

/// <summary><c>kata new KATA [DIR]</c>: a folder to work in, from a checkout or from the installed tool.</summary>
internal static class NewCommand
{
    public static Command Define(CommandContext context)
    {
        var name = Options.Kata();
        var folder = new Argument<string>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder to make. Default: one of the kata's name." };
        var pack = Options.Pack();
        var command = new Command("new", "Makes a folder with stub, statement and a project that gives completion.") { name, folder, pack };
        command.SetAction(parsed =>
        {
            var opened = Packs.Open(parsed.GetValue(pack), context);
            var kata = opened.Known(parsed.GetRequiredValue(name));
            var given = parsed.GetValue(folder) ?? kata.Name;
            var made = NewFolder.Make(kata, opened, context.FullPath(given), given, context.Layout);
            context.Output.WriteLine($"Made {given}: {string.Join(", ", made)}.");
            context.Output.WriteLine($"Next: read {Path.Combine(given, "README.md")}, edit {Path.Combine(given, $"{kata.Name}.cs")}, then run");
            context.Output.WriteLine($"  {context.Command} grade {Path.Combine(given, $"{kata.Name}.cs")}");
        });
        return command;
    }
}
