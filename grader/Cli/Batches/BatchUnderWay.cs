using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Katas.Cli.Batches;

/// <summary>A batch that was begun and has not ended: whoever gives the same command again goes on under its seed.</summary>
/// <param name="Seed">The seed that was drawn for it.</param>
/// <param name="StartedAt">When.</param>
internal sealed record BatchUnderWay(string Seed, DateTimeOffset StartedAt)
{
    // After a day nobody goes on; whoever grades then wants fresh cases.
    private static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>The run of the same command that was interrupted, or null.</summary>
    /// <param name="folder">The cache's folder.</param>
    /// <param name="command">All that was asked for, and of which files.</param>
    /// <param name="now">The time.</param>
    public static BatchUnderWay? Interrupted(string folder, IReadOnlyList<string> command, DateTimeOffset now)
    {
        try
        {
            var path = PathOf(folder, command);
            if (!File.Exists(path)) return null;
            var batch = JsonSerializer.Deserialize(File.ReadAllBytes(path), BatchJson.Default.BatchUnderWay);
            return batch is not null && batch.StartedAt <= now && now - batch.StartedAt < Remembered ? batch : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Remembers it until it ends.</summary>
    public void Begin(string folder, IReadOnlyList<string> command)
    {
        try
        {
            var path = PathOf(folder, command);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, JsonSerializer.SerializeToUtf8Bytes(this, BatchJson.Default.BatchUnderWay));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // The store of results says it.
        }
    }

    /// <summary>It came to its end.</summary>
    public static void End(string folder, IReadOnlyList<string> command)
    {
        try
        {
            File.Delete(PathOf(folder, command));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It is forgotten after a day.
        }
    }

    private static string PathOf(string folder, IReadOnlyList<string> command) =>
        Path.Combine(folder, "runs", $"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', command))))}.json");
}
