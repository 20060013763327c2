using System.Reflection;

namespace Katas.Reference.Tests.InProcess;

/// <summary>Where this repository lies, and the katas in it.</summary>
internal static class Repository
{
    public static string Root { get; } = typeof(Repository).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>Every folder of reference/ that holds a spec.</summary>
    public static IEnumerable<string> Katas { get; } =
        [.. Directory.EnumerateDirectories(Path.Combine(Root, "reference"))
            .Where(folder => Directory.EnumerateFiles(folder, "*Spec.cs").Any())
            .Select(folder => Path.GetFileName(folder))
            .Order(StringComparer.Ordinal)];

    /// <summary>The sources of one kata's corpus: <c>right</c> (with the model solution) or <c>wrong</c>.</summary>
    public static IEnumerable<string> Corpus(string kata, string kind)
    {
        var folder = Path.Combine(Root, "reference", kata);
        // What is slow is right too.
        var files = (kind == "right" ? (string[])["right", "slow"] : [kind])
            .Select(each => Path.Combine(folder, each)).Where(Directory.Exists).SelectMany(each => Directory.EnumerateFiles(each, "*.cs").Order(StringComparer.Ordinal));
        return kind == "right" ? files.Prepend(Path.Combine(folder, "Solution.cs")).Where(File.Exists) : files;
    }
}
