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
        foreach (var left in Forsaken.In(System.IO.Path.GetTempPath(), Prefix)) Remove(left);
        Path = Directory.CreateTempSubdirectory(string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-")).FullName;
    }

    /// <summary>Where it lies.</summary>
    public string Path { get; }

    /// <inheritdoc/>
    public void Dispose() => Remove(Path);

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
