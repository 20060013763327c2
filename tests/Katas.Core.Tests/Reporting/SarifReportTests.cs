using System.Text;
using System.Text.Json;
using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class SarifReportTests
{
    private static JsonElement Run(params SubmissionReport[] submissions)
    {
        using var stream = new MemoryStream();
        SarifReport.Write(SampleReports.Report(submissions), stream);
        return JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray())).RootElement.GetProperty("runs")[0];
    }

    private static SubmissionReport With(params DiagnosticReport[] diagnostics) => SampleReports.Passed with { Source = "some where/LayerNorm.cs", Diagnostics = diagnostics };

    private static DiagnosticReport Warning(string id = "KATA1003", int line = 12) => new(id, "warning", "Epsilon is added to a deviation", line, line == 0 ? 0 : 9, line, line == 0 ? 0 : 30, "docs/rules/KATA1003.md");

    [Test]
    public void Each_diagnostic_is_a_result_with_its_place()
    {
        var result = Run(With(Warning())).GetProperty("results")[0];
        Assert.Multiple(() =>
        {
            Assert.That(result.GetProperty("ruleId").GetString(), Is.EqualTo("KATA1003"));
            Assert.That(result.GetProperty("level").GetString(), Is.EqualTo("warning"));
            Assert.That(result.GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("region").ToString().Where(char.IsDigit), Is.EqualTo("1291230"));
        });
    }

    [Test]
    public void A_hint_is_a_note() => Assert.That(Run(With(Warning() with { Severity = "info" })).GetProperty("results")[0].GetProperty("level").GetString(), Is.EqualTo("note"));

    [Test]
    public void A_relative_path_stays_relative() =>
        Assert.That(Run(With(Warning())).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString(), Is.EqualTo("some%20where/LayerNorm.cs"));

    [Test]
    public void What_has_no_place_has_no_region() =>
        Assert.That(Run(With(Warning(line: 0))).GetProperty("results")[0].GetProperty("locations")[0].GetProperty("physicalLocation").TryGetProperty("region", out _), Is.False);

    [Test]
    public void Each_rule_is_listed_once_and_results_refer_to_it()
    {
        var run = Run(With(Warning(), Warning("KATA1001")), With(Warning()));
        var rules = run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("id").GetString()).ToArray();
        Assert.Multiple(() =>
        {
            Assert.That(rules, Is.EqualTo(["KATA1001", "KATA1003"]));
            Assert.That(run.GetProperty("results").EnumerateArray().Select(result => rules[result.GetProperty("ruleIndex").GetInt32()]), Is.EqualTo(["KATA1003", "KATA1001", "KATA1003"]));
        });
    }

    [Test]
    public void Text_of_a_submission_brings_no_control_characters() =>
        Assert.That(Run(With(Warning() with { Message = "red \e[31m" })).GetProperty("results")[0].GetProperty("message").GetProperty("text").GetString(), Does.Not.Contain('\e'));
}
