using Katas.Core.Execution;
using Katas.Core.Reporting;

namespace Katas.Cli.Rendering;

/// <summary>A line for every level of isolation: whether it works, what it does, and, where it does not work, why and what to do.</summary>
internal sealed class DoctorView(ReportWriter writer, Texts texts, Words words)
{
    private const int NameWidth = 12;

    public void Write(Facilities facilities)
    {
        writer.Paragraph(words.DoctorTitle, Styles.Title);
        Level(IsolationDemand.Process, words.ProcessLevel, new Facility.Works());
        Level(IsolationDemand.Sealed, words.SealedLevel, facilities.Seal);
        // Each level holds what the ones before it hold.
        Level(IsolationDemand.Namespaced, words.NamespacedLevel, facilities.Seal is Facility.Works ? facilities.Namespaces : facilities.Seal);
        Line("cgroups", words.Groups, facilities.Groups);
        writer.Gap();
        writer.Paragraph(Texts.Filled(words.DoctorTaken, NameOf(Isolation.Choose(IsolationDemand.Auto, facilities).Level)));
    }

    private void Level(IsolationDemand level, string does, Facility facility) => Line(NameOf(level), does, facility);

    private void Line(string name, string does, Facility facility)
    {
        var (says, style) = facility is Facility.Works ? (words.Works, Styles.Good) : (words.Lacking, Styles.Undecided);
        writer.Labelled(name, $"{says}{texts.Colon}{does}", NameWidth, style, level: 1);
        if (facility is not Facility.Lacking lacking) return;
        writer.Labelled("", texts.WhyOf(lacking), NameWidth, level: 1);
        // To be copied: in one line, however long.
        if (Remedy.For(lacking.Obstacle) is { } command) writer.Unbroken(command, level: 2);
    }

    private static string NameOf(IsolationDemand level) => level.ToString().ToLowerInvariant();
}
