using Katas.Cli.Batches;
using Katas.Core.Diagnosis;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Reporting;

namespace Katas.Cli.Tests.Batches;

public sealed class ResultStoreTests
{
    private const string Seed = "7";

    private readonly List<string> _warnings = [];
    private string _folder = null!;

    [SetUp]
    public void SetUp()
    {
        _folder = Path.Combine(Path.GetTempPath(), $"kata-cache-{Guid.NewGuid():N}");
        _warnings.Clear();
    }

    [TearDown]
    public void TearDown()
    {
        if (Directory.Exists(_folder)) Directory.Delete(_folder, recursive: true);
    }

    [Test]
    public void A_report_comes_back_as_it_was_graded_and_says_so()
    {
        var report = SampleReports.WrongAnswer with { Signature = new(new Signature.Permuted(1, [2, 0, 1]), "small-variance") };
        Store().Keep(report, Seed);
        Assert.That(JsonOf(Find(report)!), Is.EqualTo(JsonOf(report with { FromCache = true })));
    }

    [Test]
    public void An_error_that_is_no_number_comes_back_as_none()
    {
        var report = SampleReports.WrongAnswer;
        Store().Keep(report, Seed);
        Assert.That(Find(report)!.Checks[2].Failure!.LargestError, Is.NaN);
    }

    [Test]
    public void Every_signature_comes_back(
        [ValueSource(nameof(Signatures))] Signature signature)
    {
        var report = SampleReports.WrongAnswer with { Signature = new(signature, "small-variance") };
        Store().Keep(report, Seed);
        Assert.That(Find(report)!.Signature!.Signature.Values, Is.EqualTo(signature.Values));
    }

    [Test]
    public void Another_source_path_seed_or_grader_finds_nothing()
    {
        var report = SampleReports.Passed;
        Store().Keep(report, Seed);
        Assert.Multiple(() =>
        {
            Assert.That(Store().Find(report.Source, null, new string('0', 64), Seed), Is.Null);
            Assert.That(Store().Find("elsewhere.cs", null, report.SourceSha256, Seed), Is.Null);
            Assert.That(Store().Find(report.Source, null, report.SourceSha256, "8"), Is.Null);
            Assert.That(Store("another grader").Find(report.Source, null, report.SourceSha256, Seed), Is.Null);
        });
    }

    [Test]
    public void Who_handed_it_in_is_said_by_this_run()
    {
        Store().Keep(SampleReports.Passed with { Submitter = "Ada" }, Seed);
        Assert.That(Store().Find(SampleReports.Passed.Source, "Grace", SampleReports.Passed.SourceSha256, Seed)!.Submitter, Is.EqualTo("Grace"));
    }

    [TestCase(Verdict.TimedOut)]
    [TestCase(Verdict.MemoryExceeded)]
    [TestCase(Verdict.Crashed)]
    [TestCase(Verdict.Inconclusive)]
    [TestCase(Verdict.NotRun)]
    [TestCase(Verdict.GraderFault)]
    public void What_may_end_better_on_another_day_is_not_kept(Verdict verdict)
    {
        var report = SampleReports.Passed with { Verdict = verdict };
        Store().Keep(report, Seed);
        Assert.That(Find(report), Is.Null);
    }

    [Test]
    public void A_compiler_that_gave_up_is_asked_again() =>
        Assert.That(ResultStore.IsRepeatable(SampleReports.Passed with { Verdict = Verdict.DoesNotCompile, Checks = [], Diagnostics = [] }), Is.False);

    [Test]
    public void One_that_was_timed_is_timed_again() => Assert.That(ResultStore.IsRepeatable(SampleReports.TimedOnOneCore), Is.False);

    [Test]
    public void One_check_that_ran_out_of_time_is_enough()
    {
        var report = SampleReports.WrongAnswer;
        Assert.That(ResultStore.IsRepeatable(report with { Checks = [.. report.Checks, report.Checks[0] with { Verdict = Verdict.TimedOut }] }), Is.False);
    }

    [Test]
    public void A_damaged_entry_is_as_good_as_none_and_is_replaced()
    {
        var report = SampleReports.Passed;
        Store().Keep(report, Seed);
        var entry = Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(entry, "{ \"Verdict\": \"Passed\" ");
        Assert.That(Find(report), Is.Null);

        Store().Keep(report, Seed);
        Assert.That(Find(report), Is.Not.Null);
    }

    [Test]
    public void An_entry_of_another_source_under_this_name_is_as_good_as_none()
    {
        Store().Keep(SampleReports.Passed, Seed);
        var entry = Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories).Single();
        File.WriteAllText(entry, File.ReadAllText(entry).Replace(SampleReports.Passed.SourceSha256!, new string('1', 64), StringComparison.Ordinal));
        Assert.That(Find(SampleReports.Passed), Is.Null);
    }

    [Test]
    public void What_is_old_is_removed()
    {
        Store().Keep(SampleReports.Passed, Seed);
        var entry = Directory.EnumerateFiles(_folder, "*.json", SearchOption.AllDirectories).Single();
        File.SetLastWriteTimeUtc(entry, (DateTimeOffset.UtcNow - ResultStore.Kept - TimeSpan.FromHours(1)).UtcDateTime);
        Store().Prune();
        Assert.That(File.Exists(entry), Is.False);
    }

    [Test]
    public void What_is_not_old_stays()
    {
        Store().Keep(SampleReports.Passed, Seed);
        Store().Prune();
        Assert.That(Find(SampleReports.Passed), Is.Not.Null);
    }

    [Test]
    public void A_folder_that_cannot_be_written_is_said_once_and_stops_nothing()
    {
        File.WriteAllText(_folder, "a file where the folder should be");
        try
        {
            var store = Store();
            store.Keep(SampleReports.Passed, Seed);
            store.Keep(SampleReports.WrongAnswer, Seed);
            Assert.That(_warnings, Has.Count.EqualTo(1));
        }
        finally
        {
            File.Delete(_folder);
        }
    }

    private static IEnumerable<Signature> Signatures =>
    [
        new Signature.NotANumber(), new Signature.FirstEntryOnly(), new Signature.Transposed(0, 1), new Signature.Permuted(0, [1, 0]), new Signature.ConstantFactor(0.5),
        new Signature.FactorOfSize(0.5, "1 / √4", "numHeads"), new Signature.AdditiveConstant(double.PositiveInfinity), new Signature.OneMethodOnly("Backward", "Forward"),
    ];

    private ResultStore Store(string conditions = "this grader") => new(_folder, conditions, TimeProvider.System, _warnings.Add);

    private SubmissionReport? Find(SubmissionReport report) => Store().Find(report.Source, report.Submitter, report.SourceSha256, Seed);

    private static string JsonOf(SubmissionReport report)
    {
        using var stream = new MemoryStream();
        JsonReport.Write(SampleReports.Batch with { Submissions = [report] }, stream);
        return System.Text.Encoding.UTF8.GetString(stream.ToArray());
    }
}
