using Katas.Core.Reporting;

namespace Katas.Cli.Rendering;

/// <summary>One failed check, explained.</summary>
internal static class FailureView
{
    private const int MostPrintedLines = 12;

    public static void Write(ReportWriter writer, Texts texts, CheckReport check, SourceText? source)
    {
        writer.Labelled($"{texts.HeadingOf(check)}{texts.Colon}", $"{check.Name} ({check.Id}, {texts.Verdicts[check.Verdict]})", 0, Styles.Strong(VerdictLook.StyleOf(check.Verdict)), level: 1);
        if (check.Message is { } message) writer.Paragraph(message, level: 1);

        var sections = FailureSection.Of(check, texts, source);
        if (sections.Count == 0) return;
        writer.Gap();
        var labelWidth = 2 + sections.Where(section => section.Kind == FailureSectionKind.Value).Select(section => DisplayWidth.Of(section.Label)).DefaultIfEmpty().Max();
        foreach (var section in sections) Section(writer, section, labelWidth);
    }

    private static void Section(ReportWriter writer, FailureSection section, int labelWidth)
    {
        switch (section.Kind)
        {
            case FailureSectionKind.Value:
                writer.Labelled(section.Label, section.Text, labelWidth, level: 2);
                break;
            case FailureSectionKind.Code:
                writer.Labelled(section.Label, "", 0, level: 2);
                foreach (var line in section.Text.Split('\n')) writer.Unbroken(line, level: 3);
                break;
            case FailureSectionKind.Command:
                writer.Labelled(section.Label, "", 0, level: 2);
                writer.Unbroken(section.Text, Styles.Title, level: 3);
                break;
            default:
                writer.Labelled(section.Label, "", 0, level: 2);
                writer.Printed(section.Text, MostPrintedLines, level: 3);
                break;
        }
    }
}
