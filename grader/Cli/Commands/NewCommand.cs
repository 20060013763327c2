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
        var track = new Option<string>("--track")
        {
            Description = "The tensors to write it on: plain, or torch for TorchSharp's. Default: plain.",
            HelpName = "TRACK",
        };
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

    private static Track TrackOf(string? asked, Kata kata, ToolLayout layout) => asked switch
    {
        null or "plain" => Track.Plain,
        "torch" when !File.Exists(kata.TorchStubPath) => throw new UsageException($"{kata.Name} has no stub for TorchSharp's tensors."),
        "torch" when !layout.HasTorch => throw new UsageException(ToolLayout.NoTorch),
        "torch" => Track.Torch,
        _ => throw new UsageException($"There is no track '{asked}': plain or torch."),
    };
}
