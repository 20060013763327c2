using System.Globalization;
using System.Text;

namespace Katas.Core.Reporting;

/// <summary>How many columns of a terminal text takes: two for a Chinese character, none for a combining mark.</summary>
public static class DisplayWidth
{
    /// <summary>The columns of one line.</summary>
    public static int Of(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line.EnumerateRunes().Sum(Of);
    }

    /// <summary>The line, or as much of its start as fits with an ellipsis.</summary>
    public static string Crop(string line, int columns)
    {
        if (Of(line) <= columns) return line;
        var cropped = new StringBuilder();
        var left = columns - 1;
        foreach (var rune in line.EnumerateRunes())
        {
            left -= Of(rune);
            if (left < 0) break;
            cropped.Append(rune);
        }

        return cropped.Append('…').ToString();
    }

    private static int Of(Rune rune) => rune.Value switch
    {
        _ when Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format => 0,
        >= 0x1100 and <= 0x115F or >= 0x2E80 and <= 0xA4CF or >= 0xAC00 and <= 0xD7A3 or >= 0xF900 and <= 0xFAFF or >= 0xFE30 and <= 0xFE6F => 2,
        >= 0xFF00 and <= 0xFF60 or >= 0xFFE0 and <= 0xFFE6 or >= 0x1F300 and <= 0x1FAFF or >= 0x20000 and <= 0x3FFFD => 2,
        _ => 1,
    };
}
