using System.Globalization;

namespace Katas.Core.Execution.Platforms;

/// <summary>A folder for a socket, which nobody else may enter. A judge that was killed leaves its own to the next one to remove.</summary>
internal sealed class SocketFolder : IDisposable
{
    private const string Prefix = "katas-zygote-";

    /// <summary>Makes one among the temporary files.</summary>
    /// <exception cref="IOException">There is no room, or no right to.</exception>
    public SocketFolder()
    {
        RemoveForsaken();
        Path = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => Remove(Path);

    private static void RemoveForsaken()
    {
        foreach (var folder in Directory.EnumerateDirectories(System.IO.Path.GetTempPath(), $"{Prefix}*"))
        {
            if (System.IO.Path.GetFileName(folder)[Prefix.Length..].Split('-') is [var judge, _] && int.TryParse(judge, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !Directory.Exists($"/proc/{id}"))
                Remove(folder);
        }
    }

    private static void Remove(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Whoever tidies up temporary files was here first, or it is somebody else's.
        }
    }
}
