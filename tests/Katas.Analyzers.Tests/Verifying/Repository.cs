using System.Reflection;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Where this repository lies.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(data => data.Key == "RepositoryRoot").Value!;

    public static IEnumerable<string> Idioms => Directory.EnumerateFiles(Path.Combine(Root, "tests/Katas.Analyzers.Tests/Idioms"), "*.cs").Order(StringComparer.Ordinal);

    /// <summary>Everything in the repository that is a submission: stubs, model solutions, right and wrong answers.</summary>
    public static IEnumerable<string> Submissions =>
        from kata in Directory.EnumerateDirectories(Path.Combine(Root, "katas")).Select(Path.GetFileName).Order(StringComparer.Ordinal)
        from file in Existing(Path.Combine(Root, "katas", kata), $"{kata}.cs")
            .Concat(Existing(Path.Combine(Root, "reference", kata), "Solution.cs"))
            .Concat(Existing(Path.Combine(Root, "reference", kata, "right"), "*.cs"))
            .Concat(Existing(Path.Combine(Root, "reference", kata, "slow"), "*.cs"))
            .Concat(Existing(Path.Combine(Root, "reference", kata, "wrong"), "*.cs"))
        select file;

    public static string NameOf(string file) => Path.GetRelativePath(Root, file).Replace('\\', '/');

    private static IEnumerable<string> Existing(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
}
