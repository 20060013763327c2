using Katas.Core.Execution;
using Katas.Core.Packs;

namespace Katas.Core.Tests.Support;

/// <summary>The judge that the tests share where nothing about it matters, and the files that they write.</summary>
[SetUpFixture]
public sealed class Judges
{
    /// <summary>Limits that are soon reached.</summary>
    public static Limits TightLimits { get; } = Limits.Default with { MemoryBytes = 64 << 20, OutputBytes = 4096, ResultBytes = 1 << 10 };

    private static readonly Lazy<Pack> LoadedPack = new(() => Pack.Load(ToolLayout.BesideProgram.Pack));
    private static readonly Lazy<Core.Grading> Started = new(() => new(Pack, ToolLayout.BesideProgram));
    private static readonly Lazy<Core.Grading> StartedTight = new(() => With(TightLimits));
    private static readonly Lazy<DirectoryInfo> Created = new(() => Directory.CreateTempSubdirectory("katas-tests-"));

    /// <summary>The repository's own pack.</summary>
    public static Pack Pack => LoadedPack.Value;

    /// <summary>A judge with the default limits.</summary>
    public static Core.Grading Shared => Started.Value;

    /// <summary>A judge with <see cref="TightLimits"/>.</summary>
    public static Core.Grading Tight => StartedTight.Value;

    /// <summary>A folder that goes when the tests have ended.</summary>
    public static string Folder => Created.Value.FullName;

    /// <summary>A judge of its own, where a test needs other limits.</summary>
    public static Core.Grading With(Limits limits, Isolation? isolation = null) => new(Pack, ToolLayout.BesideProgram, limits, isolation, workersAhead: 1);

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (Started.IsValueCreated) await Started.Value.DisposeAsync();
        if (StartedTight.IsValueCreated) await StartedTight.Value.DisposeAsync();
        if (Created.IsValueCreated) Created.Value.Delete(recursive: true);
    }
}
