using System.Diagnostics;
using System.Reflection.PortableExecutable;
using Katas.Core;
using Katas.Core.Packs;

namespace Katas.Benchmarks.Measuring;

/// <summary>The tool as people get it.</summary>
internal sealed class PublishedTool
{
    private PublishedTool(string folder)
    {
        Layout = new(folder);
        Pack = Pack.Load(Layout.Pack);
    }

    public ToolLayout Layout { get; }

    public Pack Pack { get; }

    private string Program => Path.Combine(Layout.Folder, "Katas.Cli.dll");

    /// <summary>Whether the compiler, which costs most to start, is ReadyToRun.</summary>
    public bool IsReadyToRun
    {
        get
        {
            using var reader = new PEReader(File.OpenRead(Path.Combine(Path.GetDirectoryName(Layout.Compiler)!, "Microsoft.CodeAnalysis.CSharp.dll")));
            return reader.PEHeaders.CorHeader?.ManagedNativeHeaderDirectory.Size > 0;
        }
    }

    /// <summary>The tool in a folder; by default the one that <c>./kata</c> publishes, brought up to date.</summary>
    public static PublishedTool Find(string? folder)
    {
        if (folder is null)
        {
            var script = Path.Combine(Repository.Root, OperatingSystem.IsWindows() ? "kata.cmd" : "kata");
            Command.Run(Repository.Root, script, ["list"]).Ending(0);
        }

        var tool = Path.GetFullPath(folder ?? Path.Combine(Repository.Root, "artifacts", "tool"));
        return File.Exists(Path.Combine(tool, "Katas.Cli.dll")) ? new(tool) : throw new Unmeasurable($"there is no published tool in '{tool}'");
    }

    /// <summary>The katas to measure.</summary>
    public IReadOnlyList<Kata> Katas(IReadOnlyList<string> names) => names.Count == 0
        ? [.. Pack.Katas.Where(kata => kata is { Spec: not null, ReferenceFolder: not null })]
        : [.. names.Select(name => Pack.Find(name) is { Spec: not null, ReferenceFolder: not null } kata ? kata : throw new Unmeasurable($"the pack has no kata '{name}' with checks"))];

    /// <summary>Runs <c>kata grade</c> in a fresh process.</summary>
    public Command Grade(string folder, IReadOnlyList<string> arguments, Action<Process>? watch = null) =>
        Command.Run(folder, "dotnet", [Program, "grade", .. arguments], watch);
}
