using Katas.Core.Reporting;

namespace Katas.Cli.Rendering;

/// <summary>The source with the steps of each line in its margin.</summary>
internal static class ProfileView
{
    public static void Write(ReportWriter writer, Texts texts, ProfileReport profile, SourceText? source)
    {
        writer.Labelled($"{texts.Profile}{texts.Colon}", ProfileText.Heading(profile, texts), 0, Styles.Title, level: 1);
        if (profile is not ProfileReport.Counted counted) return;

        if (counted.Cut is { } cut) writer.Paragraph(Texts.Filled(texts.ProfileCut, cut), level: 1);
        writer.Gap();
        writer.Unbroken(ProfileText.Columns(texts), Styles.Label);
        foreach (var line in ProfileText.Lines(counted, source)) writer.Unbroken(line.Text, line.IsHot ? Styles.Bad : null);
    }
}
