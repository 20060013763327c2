using System.CommandLine;
using System.Globalization;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Cli.Commands;

/// <summary><c>kata reset KATA</c>: begins again, and keeps what was there.</summary>
internal static class ResetCommand
{
    public static Command Define(CommandContext context)
    {
        var name = Options.Kata();
        var track = Tracks.Option();
        var pack = Options.Pack();
        var command = new Command("reset", "Backs your file up and restores the stub.") { name, track, pack };
        command.SetAction(parsed =>
        {
            var kata = Packs.Open(parsed.GetValue(pack), context).Known(parsed.GetRequiredValue(name));
            context.Output.WriteLine(Reset(kata, Tracks.Of(parsed.GetValue(track), kata), context));
        });
        return command;
    }

    private static string Reset(Kata kata, Track track, CommandContext context)
    {
        var file = StubFile.Of(kata, context, track)
            ?? throw new UsageException($"There is no {kata.Name}.cs to reset: neither in a repository around this folder nor here. 'kata new {kata.Name}' makes one.");
        var stub = kata.StubPath(track);
        var shown = Path.GetRelativePath(context.Folder, file);
        if (!File.Exists(file))
        {
            File.Copy(stub, file);
            return $"Restored {shown}.";
        }

        if (File.ReadAllBytes(file).AsSpan().SequenceEqual(File.ReadAllBytes(stub))) return $"{shown} already is as handed out.";

        var backup = FreeName($"{file}.bak-{context.Clock.GetLocalNow().ToString("yyyyMMdd-HHmmss", CultureInfo.InvariantCulture)}");
        File.Copy(file, backup);
        File.Copy(stub, file, overwrite: true);
        return $"Restored {shown}. What it was is kept in {Path.GetRelativePath(context.Folder, backup)}.";
    }

    private static string FreeName(string name)
    {
        var free = name;
        for (var i = 2; File.Exists(free); i++) free = $"{name}-{i}";
        return free;
    }
}
