using System.Collections.Concurrent;
using Katas.Core.Tests.Support;

namespace Hostiles.Support;

/// <summary>
/// What lies in the folder for temporary files and bears the number of a process that the judge has started, and the time at which that started: a runtime
/// names its sockets and pipes by both. Others use that folder too, and numbers come again, so that only the two together tell.
/// </summary>
internal sealed class TemporaryFiles
{
    private readonly ConcurrentDictionary<string, int> _seen = new();

    /// <summary>Remembers who runs at this moment.</summary>
    public void Look()
    {
        foreach (var child in Children.Now())
        {
            if (StartOf(child) is { } start) _seen.TryAdd($"-{child}-{start}", child);
        }
    }

    public int Seen => _seen.Count;

    /// <summary>The files of those that run no more.</summary>
    public IReadOnlyList<string> Left()
    {
        var alive = Children.Now();
        var gone = _seen.Where(process => !alive.Contains(process.Value)).Select(process => process.Key).ToArray();
        return [.. Directory.EnumerateFileSystemEntries(Path.GetTempPath()).Where(path => gone.Any(process => $"{Path.GetFileName(path)}-".Contains($"{process}-", StringComparison.Ordinal)))];
    }

    // In ticks since the machine started; null for one that has ended meanwhile.
    private static string? StartOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[19];
        }
        catch (IOException)
        {
            return null;
        }
    }
}
