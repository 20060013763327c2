using System.Text;
using System.Text.Json;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Testing;

namespace Katas.Core.Tests.Reporting;

public sealed class JsonReportTests
{
    private static readonly Verdict[] Verdicts = Enum.GetValues<Verdict>();
    private static readonly Verdict[] OfSubmissionsOnly = [Verdict.Forbidden, Verdict.DoesNotCompile, Verdict.ContractNotMet];

    private static JsonSchema Schema => JsonSchema.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "result.schema.json")));

    [Test]
    public Task A_failed_submission() => Verifier.Verify(Written(SampleReports.Report(SampleReports.WrongAnswer)));

    [Test]
    public Task Hostile_text() => Verifier.Verify(Written(SampleReports.Report(SampleReports.Hostile)));

    [TestCaseSource(nameof(Verdicts))]
    public void A_report_of_every_verdict_meets_the_schema(Verdict verdict)
    {
        var submission = SampleReports.WrongAnswer with { Verdict = verdict };
        Assert.That(Schema.Errors(Written(SampleReports.Report(submission))), Is.Empty);
    }

    [TestCaseSource(nameof(Verdicts))]
    public void A_check_of_every_verdict_that_a_check_can_end_as_meets_the_schema(Verdict verdict)
    {
        var submission = SampleReports.WrongAnswer with { Checks = [.. SampleReports.WrongAnswer.Checks.Select(check => check with { Verdict = verdict })] };
        Assert.That(Schema.Errors(Written(SampleReports.Report(submission))), OfSubmissionsOnly.Contains(verdict) ? Is.Not.Empty : Is.Empty);
    }

    [Test]
    public void Every_sample_meets_the_schema() => Assert.That(Schema.Errors(Written(SampleReports.Report([.. SampleReports.All]))), Is.Empty);

    [Test]
    public void On_which_device_its_tensors_lay_meets_the_schema() => Assert.That(Schema.Errors(Written(SampleReports.Report(SampleReports.OnAGpu))), Is.Empty);

    [Test]
    public void Device_and_TF32_are_told_of_a_submission_and_of_the_reference()
    {
        var submission = Parsed(SampleReports.Report(SampleReports.OnAGpu)).GetProperty("submissions")[0];
        Assert.Multiple(() =>
        {
            Assert.That(submission.GetProperty("device").ToString(), Does.Match("\"name\": *\"cuda:0\",\\s*\"tf32\": *true"));
            Assert.That(submission.GetProperty("against").GetProperty("reference").GetProperty("tf32").GetBoolean(), Is.True);
        });
    }

    [Test]
    public void Whatever_came_of_timing_meets_the_schema() =>
        Assert.That(Schema.Errors(Written(SampleReports.Report(SampleReports.TimedOnOneCore, SampleReports.TimedInVain, SampleReports.NotTimed, SampleReports.TimedForPoints, SampleReports.TimedInVainForPoints))), Is.Empty);

    [Test]
    public void Points_for_speed_that_could_not_be_told_are_none_of_so_many()
    {
        var speed = Parsed(SampleReports.Report(SampleReports.TimedInVainForPoints)).GetProperty("submissions")[0].GetProperty("speed");
        Assert.That((speed.GetProperty("points").ValueKind, speed.GetProperty("maxPoints").GetInt32()), Is.EqualTo((JsonValueKind.Null, 10)));
    }

    [Test]
    public void Points_for_speed_are_told_where_an_exam_is_not_told_why_there_are_none()
    {
        var exam = Feedback.Verdict.Of(SampleReports.NotTimed with { SpeedPoints = new SpeedPoints.Earned(0, 10) });
        var speed = Parsed(SampleReports.Report(exam)).GetProperty("submissions")[0].GetProperty("speed");
        Assert.That((speed.GetProperty("points").GetInt32(), speed.GetProperty("reason").ValueKind), Is.EqualTo((0, JsonValueKind.Null)));
    }

    [Test]
    public void Whatever_came_of_counting_meets_the_schema() =>
        Assert.That(Schema.Errors(Written(SampleReports.Report(SampleReports.Profiled, SampleReports.ProfiledInPart, SampleReports.NotProfiled, SampleReports.TimedOut))), Is.Empty);

    [Test]
    public void A_profile_has_every_line_with_its_share()
    {
        var lines = Parsed(SampleReports.Report(SampleReports.ProfiledInPart)).GetProperty("submissions")[0].GetProperty("profile").GetProperty("lines");
        Assert.That(lines.EnumerateArray().Select(line => (line.GetProperty("line").GetInt32(), line.GetProperty("share").GetDouble())), Is.EqualTo(((int, double)[])[(5, 3 / 67.0), (7, 64 / 67.0)]));
    }

    [Test]
    public void The_line_that_took_the_steps_stands_with_the_failure()
    {
        var spent = Parsed(SampleReports.Report(SampleReports.TimedOut)).GetProperty("submissions")[0].GetProperty("checks")[1].GetProperty("failure").GetProperty("spent");
        Assert.That((spent.GetProperty("line").GetInt32(), spent.GetProperty("steps").GetInt64(), spent.GetProperty("ofSteps").GetInt64()), Is.EqualTo((7, 9_987_654, 10_000_000)));
    }

    [Test]
    public void Whatever_came_of_a_second_reference_meets_the_schema() =>
        Assert.That(Schema.Errors(Written(SampleReports.Report(SampleReports.HeldAgainstTorch, SampleReports.HeldAgainstNothing))), Is.Empty);

    [Test]
    public void The_device_of_a_second_reference_stands_with_it() => Assert.That(
        Parsed(SampleReports.Report(SampleReports.HeldAgainstTorch)).GetProperty("submissions")[0].GetProperty("against").GetProperty("reference").GetProperty("device").GetString(), Is.EqualTo("cuda:0"));

    [Test]
    public void The_size_that_compares_worst_stands_for_the_speed()
    {
        var speed = Parsed(SampleReports.Report(SampleReports.TimedOnOneCore)).GetProperty("submissions")[0].GetProperty("speed");
        Assert.That(
            (speed.GetProperty("state").GetString(), speed.GetProperty("ratio").GetDouble(), speed.GetProperty("band").GetString(), speed.GetProperty("sizes").GetArrayLength()),
            Is.EqualTo(("measured", 1.3061, "within 2x", 2)));
    }

    [Test]
    public void Speed_beside_a_second_reference_meets_the_schema() =>
        Assert.That(Schema.Errors(Written(SampleReports.Report(SampleReports.TimedBesideTorch, SampleReports.TimedBesideTheModelInstead))), Is.Empty);

    [Test]
    public void Speed_says_beside_what_it_was_timed_and_where_that_computed()
    {
        var submissions = Parsed(SampleReports.Report(SampleReports.TimedBesideTorch, SampleReports.TimedBesideTheModelInstead)).GetProperty("submissions").EnumerateArray();
        Assert.That(
            submissions.Select(submission => submission.GetProperty("speed")).Select(speed => (speed.GetProperty("baseline").GetString(), speed.GetProperty("device").GetString(), speed.GetProperty("unit").GetString())),
            Is.EqualTo(((string, string, string)[])[("torch", "cuda:0", "submission time / torch time"), ("model", "cpu", "submission time / model time")]));
    }

    [Test]
    public void Transfers_stand_beside_the_time_of_a_run_of_the_reference()
    {
        var sizes = Parsed(SampleReports.Report(SampleReports.TimedBesideTorch)).GetProperty("submissions")[0].GetProperty("speed").GetProperty("sizes").EnumerateArray();
        Assert.That(
            sizes.Select(size => size.GetProperty("reference")).Select(reference => (reference.GetProperty("nanosecondsPerRun").GetDouble(), reference.GetProperty("transferNanosecondsPerRun").GetDouble())),
            Is.EqualTo(((double, double)[])[(48_210, 1_305_000), (812, 0)]));
    }

    [Test]
    public void What_was_too_noisy_has_no_band() => Assert.That(
        Parsed(SampleReports.Report(SampleReports.TimedInVain)).GetProperty("submissions")[0].GetProperty("speed").GetProperty("band").ValueKind, Is.EqualTo(JsonValueKind.Null));

    [Test]
    public void A_run_without_submissions_meets_the_schema() => Assert.That(Schema.Errors(Written(SampleReports.Report())), Is.Empty);

    [TestCase("\"kata/result/v1\"", "\"kata/result/v2\"")]
    [TestCase("\"WrongAnswer\"", "\"Wrong\"")]
    [TestCase("\"2026-11-21T12:00:00Z\"", "\"21.11.2026\"")]
    [TestCase("\"score\": 40", "\"score\": null")]
    [TestCase("\"rerun\"", "\"again\"")]
    public void The_schema_refuses_a_report_that_is_off(string right, string wrong)
    {
        var report = Written(SampleReports.Report(SampleReports.WrongAnswer));
        Assert.That(Schema.Errors(report.Replace(right, wrong, StringComparison.Ordinal)), Is.Not.Empty);
    }

    [Test]
    public void The_time_is_given_in_UTC() =>
        Assert.That(Parsed(SampleReports.Report()).GetProperty("startedAt").GetString(), Is.EqualTo("2026-11-21T12:00:00Z"));

    [Test]
    public void An_error_that_is_no_number_is_null()
    {
        var checks = Parsed(SampleReports.Report(SampleReports.WrongAnswer)).GetProperty("submissions")[0].GetProperty("checks");
        Assert.That(checks[2].GetProperty("failure").GetProperty("largestError").ValueKind, Is.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void What_is_not_measured_is_null()
    {
        var submission = Parsed(SampleReports.Report(SampleReports.Passed)).GetProperty("submissions")[0];
        Assert.That(new[] { submission.GetProperty("growth").ValueKind, submission.GetProperty("speed").ValueKind }, Is.All.EqualTo(JsonValueKind.Null));
    }

    [Test]
    public void No_character_that_hides_text_is_written_as_itself() =>
        Assert.That(Written(SampleReports.Report(SampleReports.Hostile)), Does.Not.Match(@"[\p{Cf}\e\u0000-\u0009\u0080-\u009F]"));

    private static JsonElement Parsed(GradeReport report) => JsonDocument.Parse(Written(report)).RootElement;

    private static string Written(GradeReport report)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(report, stream);
        return new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(stream.ToArray());
    }
}
