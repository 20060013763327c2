using System.Collections.Concurrent;
using System.Reflection;
using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Submissions;

namespace Katas.Tests;

/// <summary>The one judge of this run: started when the first test needs it, each stub compiled when its first check is asked for.</summary>
[SetUpFixture]
public sealed class Judge
{
    // The same inputs in every run, so that a test that failed fails again until it is mended. The command draws fresh ones.
    private const string Seed = "dotnet-test";

    private static readonly string Root = typeof(Judge).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    private static readonly Lazy<Pack> LoadedPack = new(() => Pack.Load(ToolLayout.BesideProgram.Pack));
    private static readonly Lazy<Grading> Started = new(() => new(LoadedPack.Value, ToolLayout.BesideProgram));
    private static readonly ConcurrentDictionary<string, Lazy<PreparedSubmission>> Stubs = new();

    /// <summary>The katas that can be graded. Listing them and their checks compiles and runs nothing.</summary>
    public static IEnumerable<Kata> Katas => LoadedPack.Value.Katas.Where(kata => kata.Spec is not null);

    /// <summary>What stands in the repository for a kata, read and compiled once.</summary>
    public static PreparedSubmission Stub(Kata kata) => Stubs.GetOrAdd(kata.Name, _ => new(() => Started.Value.Prepare(
        new Submission(Path.Combine(Root, "katas", kata.Name, $"{kata.Name}.cs")), new GradingOptions { Seed = Seed, Kata = kata.Name, Command = OperatingSystem.IsWindows() ? @".\kata.cmd" : "./kata" }))).Value;

    [OneTimeTearDown]
    public async Task Stop()
    {
        foreach (var stub in Stubs.Values) stub.Value.Dispose();
        if (Started.IsValueCreated) await Started.Value.DisposeAsync();
    }
}
