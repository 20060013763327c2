using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Cli;

/// <summary>A folder that a candidate works in: its <c>katas/X/X.cs</c> are the stubs to edit.</summary>
internal sealed record Repository(string Root)
{
    /// <summary>The nearest repository that holds a folder, or null.</summary>
    public static Repository? Around(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (IsAt(candidate.FullName)) return new(candidate.FullName);
        }

        return null;
    }

    /// <summary>Whether a folder is a repository's root: has a <c>katas/X/X.cs</c>.</summary>
    public static bool IsAt(string folder) => StubsUnder(folder).Any();

    /// <summary>The files to edit, in the order of their names.</summary>
    public IEnumerable<string> Stubs => StubsUnder(Root);

    /// <summary>The file to edit for a kata.</summary>
    public string StubOf(Kata kata, Track track = Track.Plain) =>
        Path.Combine([Root, "katas", kata.Name, .. track == Track.Torch ? (string[])["torch"] : [], $"{kata.Name}.cs"]);

    private static IEnumerable<string> StubsUnder(string root)
    {
        var katas = Path.Combine(root, "katas");
        return Directory.Exists(katas)
            ? Directory.EnumerateDirectories(katas)
                .Order(StringComparer.Ordinal)
                .Select(folder => Path.Combine(folder, $"{Path.GetFileName(folder)}.cs"))
                .Where(File.Exists)
            : [];
    }
}
