using System.Globalization;

namespace Katas.Core.Execution.Platforms;

/// <summary>What judges that were killed left: folders named by a prefix, the number of the judge's process, and one thing more.</summary>
internal static class Forsaken
{
    /// <summary>Those in a folder whose judge is gone.</summary>
    public static IEnumerable<string> In(string folder, string prefix) => Directory.EnumerateDirectories(folder, $"{prefix}*").Where(left =>
        Path.GetFileName(left)[prefix.Length..].Split('-') is [var judge, _] && int.TryParse(judge, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && !Directory.Exists($"/proc/{id}"));
}
