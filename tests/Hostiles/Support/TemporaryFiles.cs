using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using Katas.Core.Tests.Support;

namespace Hostiles.Support;

/// <summary>
/// What lies in the folder for temporary files and bears the number of a process that the judge has started. Others use that folder too, so that only names tell.
/// </summary>
internal sealed partial class TemporaryFiles
{
    private readonly ConcurrentDictionary<int, bool> _seen = new();

    /// <summary>Remembers who runs at this moment.</summary>
    public void Look()
    {
        foreach (var child in Children.Now()) _seen.TryAdd(child, true);
    }

    public int Seen => _seen.Count;

    /// <summary>The files of those that run no more.</summary>
    public IReadOnlyList<string> Left()
    {
        var alive = Children.Now();
        return [.. Directory.EnumerateFileSystemEntries(Path.GetTempPath())
            .Where(path => Number().Matches(Path.GetFileName(path)).Any(number => int.TryParse(number.Value, out var id) && _seen.ContainsKey(id) && !alive.Contains(id)))];
    }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Number();
}
