using System.CommandLine;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Cli.Commands;

/// <summary><c>kata new KATA [DIR]</c>: a folder to work in, from a checkout or from the installed tool.</summary>
internal static class NewCommand
{
    public static Command Define(CommandContext context)
    {
        var name = Options.Kata();
        var folder = new Argument<string>("DIR") { Arity = ArgumentArity.ZeroOrOne, Description = "The folder to make. Default: one of the kata's name." };
        var pack = Options.Pack();
        var track = Tracks.Option();
        var command = new Command("new", "Makes a folder with stub, statement and a project that gives completion.") { name, folder, pack, track };
        command.SetAction(parsed =>
        {
            var opened = Packs.Open(parsed.GetValue(pack), context);
            var kata = opened.Known(parsed.GetRequiredValue(name));
            var given = parsed.GetValue(folder) ?? kata.Name;
            var made = NewFolder.Make(kata, opened, context.FullPath(given), given, context.Layout, TrackOf(parsed.GetValue(track), kata, context.Layout));
            context.Output.WriteLine($"Made {given}: {string.Join(", ", made)}.");
            context.Output.WriteLine($"Next: read {Path.Combine(given, "README.md")}, edit {Path.Combine(given, $"{kata.Name}.cs")}, then run");
            context.Output.WriteLine($"  {context.Command} grade {Path.Combine(given, $"{kata.Name}.cs")}");
        });
        return command;
    }

    // The folder's project asks for the package that was built in.
    private static Track TrackOf(string? asked, Kata kata, ToolLayout layout) =>
        Tracks.Of(asked, kata) is var track && track == Track.Torch && !layout.HasTorch ? throw new UsageException(ToolLayout.NoTorch) : track;
}
