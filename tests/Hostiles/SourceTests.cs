using Hostiles.Support;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Hostiles;

/// <summary>
/// Every attack on the compiler and the policy, through the judge: it ends with a verdict that its head names, and the honest submission after it gets what it
/// gets alone. What it may cost is the grader's to count, in processor time and memory; no test looks at a clock.
/// </summary>
[NonParallelizable]
public sealed class SourceTests
{
    private Grading _judge = null!;
    private SubmissionReport _alone = null!;

    private static IEnumerable<TestCaseData> ByWeight => Attack.Cases(Attack.Sources);

    [OneTimeSetUp]
    public async Task Open()
    {
        _judge = Judges.With(Limits.Default);
        _alone = await HonestAsync();
    }

    [OneTimeTearDown]
    public async Task Close() => await _judge.DisposeAsync();

    [TestCaseSource(nameof(ByWeight))]
    public async Task It_costs_itself_only(object attack)
    {
        var report = await GradedAsync(((Attack)attack).FileName, ((Attack)attack).Armed());
        var after = await HonestAsync();
        TestContext.Out.WriteLine(report.Told());
        Assert.Multiple(() =>
        {
            Assert.That(((Attack)attack).UnderThePolicy, Does.Contain(report.Verdict), report.Told());
            Assert.That((after.Verdict, after.Score), Is.EqualTo((Verdict.Passed, _alone.Score)), after.Told());
            Assert.That(after.Diagnostics, Is.EqualTo(_alone.Diagnostics), after.Told());
        });
    }

    [TestCaseSource(typeof(Attack), nameof(Attack.Sources)), Category("Heavy")]
    public async Task Its_innocent_twin_passes(object attack)
    {
        var report = await GradedAsync(((Attack)attack).FileName, ((Attack)attack).Twin());
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
    }

    private Task<SubmissionReport> HonestAsync() => GradedAsync("Honest.cs", Swaps.Right);

    private async Task<SubmissionReport> GradedAsync(string name, string source)
    {
        var folder = Directory.CreateDirectory(Path.Combine(Judges.Folder, Guid.NewGuid().ToString("N")));
        var path = Path.Combine(folder.FullName, name);
        await File.WriteAllTextAsync(path, source);
        return await _judge.GradeAsync(new Submission(path), Graded.Options(checks: Swaps.EightLong));
    }
}
