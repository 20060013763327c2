using Katas.Core.Packs;

namespace Katas.Cli;

/// <summary>Opens the pack that a command line means.</summary>
internal static class Packs
{
    /// <param name="folder">The folder asked for, or null for the tool's own pack.</param>
    /// <exception cref="UsageException">The folder asked for does not exist.</exception>
    /// <exception cref="PackException">It is no pack, or a broken one.</exception>
    public static Pack Open(string? folder, CommandContext context)
    {
        if (folder is null) return Pack.Load(context.Layout.Pack);
        var full = context.FullPath(folder);
        return Directory.Exists(full) ? Pack.Load(full) : throw new UsageException($"There is no folder '{folder}' to take a pack from.");
    }
}
