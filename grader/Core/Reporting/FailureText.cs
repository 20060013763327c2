using System.Text;

namespace Katas.Core.Reporting;

/// <summary>A failed check as plain text: what a test runner shows, in the words of the command.</summary>
public static class FailureText
{
    private const int LabelWidth = 21;

    /// <summary>The message, then a labelled part a line; safe for a terminal or a log.</summary>
    public static string Of(CheckReport check, Texts texts, SourceText? source = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(texts);
        return $"{SafeText.Terminal(check.Message ?? texts.Verdicts[check.Verdict])}\n{Details(check, texts, source)}";
    }

    /// <summary>The same without the message.</summary>
    internal static string Details(CheckReport check, Texts texts, SourceText? source)
    {
        var text = new StringBuilder();
        foreach (var section in FailureSection.Of(check, texts, source)) Append(text, section, texts);
        return text.ToString();
    }

    private static void Append(StringBuilder text, FailureSection section, Texts texts)
    {
        var lines = SafeText.Terminal(section.Text).Split('\n');
        if (lines.Length == 1)
        {
            var label = $"{section.Label}{texts.Colon}";
            text.Append(label).Append(' ', Math.Max(0, LabelWidth - DisplayWidth.Of(label))).Append(lines[0]).Append('\n');
            return;
        }

        text.Append($"{section.Label}{texts.Colon}".TrimEnd()).Append('\n');
        foreach (var line in lines) text.Append($"    {line}".TrimEnd()).Append('\n');
    }
}
