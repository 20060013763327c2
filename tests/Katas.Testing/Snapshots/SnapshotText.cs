using System.Text;

namespace Katas.Testing.Snapshots;

/// <summary>How snapshots are compared, and how a difference is shown.</summary>
public static class SnapshotText
{
    private const int LinesBeforeAndAfter = 3;

    /// <summary>Line ends as line feeds and no byte order mark, so that editors and git settings make no difference.</summary>
    public static string Normalize(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.TrimStart('\uFEFF').Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
    }

    /// <summary>The lines that differ, from the first to the last, with a few around them: <c>-</c> of the snapshot, <c>+</c> of what came.</summary>
    public static string Difference(string expected, string actual)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(actual);
        var old = expected.Split('\n');
        var now = actual.Split('\n');
        var same = old.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        var sameAtEnd = old.Reverse().Zip(now.Reverse()).Take(Math.Min(old.Length, now.Length) - same).TakeWhile(pair => pair.First == pair.Second).Count();

        var text = new StringBuilder().Append("@@ line ").Append(same + 1).Append(" @@\n");
        Append(' ', now[Math.Max(0, same - LinesBeforeAndAfter)..same]);
        Append('-', old[same..^sameAtEnd]);
        Append('+', now[same..^sameAtEnd]);
        Append(' ', now[^sameAtEnd..][..Math.Min(sameAtEnd, LinesBeforeAndAfter)]);
        return text.ToString();

        void Append(char sign, string[] lines)
        {
            foreach (var line in lines) text.Append(sign).Append(' ').Append(line).Append('\n');
        }
    }
}
