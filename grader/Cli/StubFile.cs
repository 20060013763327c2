using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Cli;

/// <summary>Where one's own file for a kata lies.</summary>
internal static class StubFile
{
    /// <summary>In the repository around the current folder; else in the current folder, or in one that <c>kata new</c> made in it. Null where none is.</summary>
    public static string? Of(Kata kata, CommandContext context, Track track = Track.Plain)
    {
        if (Repository.Around(context.Folder) is { } repository && Directory.Exists(Path.GetDirectoryName(repository.StubOf(kata, track)))) return repository.StubOf(kata, track);
        var file = $"{kata.Name}.cs";
        return new[] { Path.Combine(context.Folder, file), Path.Combine(context.Folder, kata.Name, file) }.FirstOrDefault(File.Exists);
    }
}
