using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Threading.Channels;

namespace Katas.Cli.Runs;

/// <summary>
/// Tells when files were saved with another content. An editor may write a file in several steps, or write another one and rename it into
/// place, so a change counts once the file has been left alone for a moment and its content differs from what was seen last.
/// </summary>
internal sealed class SaveWatcher : IDisposable
{
    private static readonly TimeSpan LeftAlone = TimeSpan.FromMilliseconds(100);

    private readonly Channel<string> _touched = Channel.CreateUnbounded<string>();
    private readonly Dictionary<string, string?> _seen;
    private readonly List<FileSystemWatcher> _watchers = [];

    public SaveWatcher(IReadOnlyList<string> files)
    {
        _seen = files.ToDictionary(file => file, Fingerprint);
        foreach (var folder in files.Select(file => Path.GetDirectoryName(file)!).Distinct())
        {
            var watcher = new FileSystemWatcher(folder) { NotifyFilter = NotifyFilters.LastWrite | NotifyFilters.FileName | NotifyFilters.Size | NotifyFilters.CreationTime };
            watcher.Changed += (_, change) => Touch(change.FullPath);
            watcher.Created += (_, change) => Touch(change.FullPath);
            watcher.Renamed += (_, change) => Touch(change.FullPath);
            // Events were lost: look at every file, the content tells which changed.
            watcher.Error += (_, _) => files.ToList().ForEach(Touch);
            watcher.EnableRaisingEvents = true;
            _watchers.Add(watcher);
        }
    }

    /// <summary>The files that were saved, as they are.</summary>
    public async IAsyncEnumerable<string> SavedAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        while (await _touched.Reader.WaitToReadAsync(cancellation))
        {
            foreach (var file in await LeftAloneAsync(cancellation))
            {
                if (Fingerprint(file) is not { } now || now == _seen[file]) continue;
                _seen[file] = now;
                yield return file;
            }
        }
    }

    /// <summary>Completes when a file that is watched has been touched since the last one was told.</summary>
    public ValueTask<bool> TouchedAsync(CancellationToken cancellation) => _touched.Reader.WaitToReadAsync(cancellation);

    /// <summary>Has a file told again as soon as it is touched, even if its content is the same: what was told was not used.</summary>
    public void TellAgain(string file)
    {
        _seen[file] = null;
        Touch(file);
    }

    public void Dispose() => _watchers.ForEach(watcher => watcher.Dispose());

    private async Task<IReadOnlySet<string>> LeftAloneAsync(CancellationToken cancellation)
    {
        var files = new SortedSet<string>(StringComparer.Ordinal);
        while (true)
        {
            var before = files.Count;
            var any = false;
            while (_touched.Reader.TryRead(out var file))
            {
                files.Add(file);
                any = true;
            }

            if (!any && before > 0) return files;
            await Task.Delay(LeftAlone, cancellation);
        }
    }

    private void Touch(string file)
    {
        if (_seen.ContainsKey(file)) _touched.Writer.TryWrite(file);
    }

    // Null where the file is away, or still held by the one who writes it: another event follows then.
    private static string? Fingerprint(string file)
    {
        try
        {
            return Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file)));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
