using System.Diagnostics;
using System.Reflection.PortableExecutable;
using Katas.Authoring;
using Katas.Core;
using Katas.Core.Packs;

namespace Katas.Cli.Benches;

/// <summary>The tool as people get it.</summary>
/// <param name="folder">Where it lies.</param>
internal sealed class InstalledTool(string folder)
{
    public ToolLayout Layout { get; } = new(folder);

    public Pack Pack { get; } = Pack.Load(new ToolLayout(folder).Pack);

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

    /// <summary>The katas to measure; all that can be, where none is named.</summary>
    /// <exception cref="Unmeasurable">One has no checks, or no answers to check.</exception>
    public IReadOnlyList<Kata> Katas(IReadOnlyList<string> names)
    {
        Kata[] katas = names.Count == 0
            ? [.. Pack.Katas.Where(IsMeasurable)]
            : [.. names.Select(name => Pack.Find(name) is { } kata && IsMeasurable(kata) ? kata : throw new Unmeasurable($"the pack has no kata '{name}' with checks and answers"))];
        return katas.Length > 0 ? katas : throw new Unmeasurable("the pack has no kata with checks and answers");
    }

    /// <summary>Runs <c>kata grade</c> in a fresh process.</summary>
    public Command Grade(string workingFolder, IReadOnlyList<string> arguments, Action<Process>? watch = null) =>
        Command.Run(workingFolder, "dotnet", [Program, "grade", .. arguments], watch);

    /// <summary>The checks but those of growth, as <c>--check</c> takes them: how work grows is asked of those that pass, and takes its own time.</summary>
    public static string Correctness(IReadOnlyList<Kata> katas) =>
        string.Join(',', katas.SelectMany(kata => kata.Spec!.Checks).Where(check => check is not IGrowthCheck).Select(check => check.Id).Distinct());

    private static bool IsMeasurable(Kata kata) => kata is { Spec: not null, ReferenceFolder: not null };
}
