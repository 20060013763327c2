using Katas.Cli.Benches;

namespace Katas.Benchmarks.Measuring;

/// <summary>The tool that <c>./kata</c> publishes, or another.</summary>
internal static class PublishedTool
{
    /// <summary>The tool in a folder; by default the repository's own, brought up to date.</summary>
    public static InstalledTool Find(string? folder)
    {
        if (folder is null)
        {
            var script = Path.Combine(Repository.Root, OperatingSystem.IsWindows() ? "kata.cmd" : "kata");
            Command.Run(Repository.Root, script, ["list"]).Ending(0);
        }

        var tool = Path.GetFullPath(folder ?? Path.Combine(Repository.Root, "artifacts", "tool"));
        return File.Exists(Path.Combine(tool, "Katas.Cli.dll")) ? new(tool) : throw new Unmeasurable($"there is no published tool in '{tool}'");
    }
}
