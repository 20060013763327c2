using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Katas.Cli.State;

/// <summary>
/// One small JSON file that outlives a run. A change is read, made and written under a lock and lands whole or not at all; a file that cannot
/// be understood is moved aside, never overwritten; and nothing here stops a grading.
/// </summary>
internal sealed class StateFile<T>(string path, T empty, JsonTypeInfo<T> format, TimeProvider clock, Action<string> warn) where T : class
{
    private static readonly TimeSpan LongestWaitForLock = TimeSpan.FromSeconds(2);

    public T Read()
    {
        try
        {
            return File.Exists(path) ? Parse(File.ReadAllBytes(path)) : empty;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            warn($"'{path}' cannot be read: {exception.Message}");
            return empty;
        }
    }

    public void Update(Func<T, T> change)
    {
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            using var held = Lock();
            var changed = change(Read());
            var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(changed, format));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            warn($"'{path}' cannot be written, so this run is not remembered: {exception.Message}");
        }
    }

    private T Parse(byte[] content)
    {
        try
        {
            return JsonSerializer.Deserialize(content, format) ?? throw new JsonException("It holds null.");
        }
        catch (JsonException exception)
        {
            var aside = $"{path}.unreadable-{clock.GetUtcNow():yyyyMMdd-HHmmss}-{Guid.NewGuid().ToString("N")[..6]}";
            File.Move(path, aside);
            warn($"'{path}' is damaged ({exception.Message.Split('\n')[0].TrimEnd()}); it was moved to '{Path.GetFileName(aside)}' and a new one begun.");
            return empty;
        }
    }

    // A second run beside this one must not undo what this one writes. The lock file stays: deleting it would race with those who wait for it.
    private FileStream? Lock()
    {
        var giveUp = clock.GetTimestamp();
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(Path.GetDirectoryName(path)!, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (clock.GetElapsedTime(giveUp) < LongestWaitForLock)
            {
                Thread.Sleep(10);
            }
        }
    }
}
