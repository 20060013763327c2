using System.Text;

namespace Katas.Core.Reporting;

/// <summary>A failed check as plain text: what a test runner shows, in the words of the command.</summary>
public static class FailureText
{
    private const int LabelWidth = 20;

    /// <summary>The message, then a labelled part a line; safe for a terminal or a log.</summary>
    public static string Of(CheckReport check, Texts texts, SourceText? source = null)
    {
        ArgumentNullException.ThrowIfNull(check);
        ArgumentNullException.ThrowIfNull(texts);
        var text = new StringBuilder(SafeText.Terminal(check.Message ?? texts.Verdicts[check.Verdict])).Append('\n');
        foreach (var section in FailureSection.Of(check, texts, source)) Append(section);
        return text.ToString();

        void Append(FailureSection section)
        {
            var lines = SafeText.Terminal(section.Text).Split('\n');
            if (lines.Length == 1)
            {
                text.Append($"{section.Label}:".PadRight(LabelWidth)).Append(' ').Append(lines[0]).Append('\n');
                return;
            }

            text.Append(section.Label).Append(":\n");
            foreach (var line in lines) text.Append("    ").Append(line).Append('\n');
        }
    }
}
