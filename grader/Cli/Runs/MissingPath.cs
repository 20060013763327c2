using Katas.Core.Packs;

namespace Katas.Cli.Runs;

/// <summary>Words for a path that does not exist: the nearest that does.</summary>
internal static class MissingPath
{
    public static UsageException Explain(string path, string full, Pack pack, string currentFolder)
    {
        var missing = $"There is no file or folder '{path}'.";
        return new(NearestTo(path, full, pack, currentFolder) is { } nearest ? $"{missing} Did you mean '{Path.GetRelativePath(currentFolder, nearest)}'?" : missing);
    }

    private static string? NearestTo(string path, string full, Pack pack, string currentFolder)
    {
        // A kata's name where its file was wanted.
        if (pack.Find(path) is { } kata && Repository.Around(currentFolder) is { } repository && File.Exists(repository.StubOf(kata))) return repository.StubOf(kata);

        // What lies in the deepest folder that exists, beside the part that does not.
        var missing = Path.TrimEndingDirectorySeparator(full);
        while (Path.GetDirectoryName(missing) is { } parent && !Directory.Exists(parent)) missing = parent;
        if (Path.GetDirectoryName(missing) is not { } folder) return null;
        var neighbours = Directory.EnumerateFileSystemEntries(folder)
            .Where(entry => !Path.GetFileName(entry).StartsWith('.'))
            .Order(StringComparer.Ordinal)
            .ToDictionary(entry => Path.GetFileName(entry));
        var name = Path.GetFileName(missing);
        return Nearest.To(name, [.. neighbours.Keys]) is { } nearest && Nearest.IsNear(name, nearest) ? neighbours[nearest] : null;
    }
}
