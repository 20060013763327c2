using System.Globalization;
using System.Text;
using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class CsvReportTests
{
    [Test]
    public Task Timed() => Verifier.Verify(Written(SampleReports.Report(SampleReports.TimedOnOneCore, SampleReports.TimedInVain, SampleReports.NotTimed)));

    [Test]
    public Task A_class() => Verifier.Verify(Written(SampleReports.Batch));

    [Test]
    public Task Every_kind_of_ending() => Verifier.Verify(Written(SampleReports.Report([.. SampleReports.All])));

    [Test]
    public void What_was_timed_beside_something_else_than_the_model_solution_is_not_told_in_its_columns() =>
        Assert.That(Written(SampleReports.Report(SampleReports.TimedBesideTorch)), Does.EndWith(",1234567890,,\r\n").And.Not.Contain("within"));

    [Test]
    public void Lines_end_as_the_standard_says()
    {
        var text = Written(SampleReports.Batch);
        Assert.That(text.Count(character => character == '\n'), Is.EqualTo(text.Split("\r\n").Length - 1));
    }

    [Test]
    [SetCulture("de-DE")]
    public void The_culture_changes_nothing()
    {
        var inGerman = Written(SampleReports.Report([.. SampleReports.All]));
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        Assert.That(inGerman, Is.EqualTo(Written(SampleReports.Report([.. SampleReports.All]))));
    }

    [Test]
    public void A_byte_order_mark_tells_spreadsheets_the_encoding()
    {
        using var stream = new MemoryStream();
        CsvReport.Write(SampleReports.Batch, stream);
        Assert.That(stream.ToArray()[..3], Is.EqualTo(Encoding.UTF8.GetPreamble()));
    }

    private static string Written(GradeReport report)
    {
        using var stream = new MemoryStream();
        CsvReport.Write(report, stream);
        return Encoding.UTF8.GetString(stream.ToArray()).TrimStart('\uFEFF');
    }
}
