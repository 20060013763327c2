using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>A judge of many starts workers that have warmed up nothing: what they then do for the first time, they do under the seal.</summary>
public sealed class ManySubmissionsTests
{
    private Grading _judge = null!;

    [OneTimeSetUp]
    public void SetUp() => _judge = new(Judges.Pack, ToolLayout.BesideProgram, workload: Workload.Many);

    [OneTimeTearDown]
    public async Task TearDown() => await _judge.DisposeAsync();

    [Test]
    public async Task An_exception_still_tells_its_line()
    {
        var report = await GradeAsync(Swaps.Answer("        throw new InvalidOperationException(\"here\");"));
        Assert.That(report.Check(Swaps.EightLong).Failure?.Line, Is.EqualTo(Swaps.FirstLineOfBody), report.Told());
    }

    [Test]
    public async Task What_is_printed_still_arrives()
    {
        var report = await GradeAsync(Swaps.Answer("        Console.WriteLine($\"{nums.Length} values\");"));
        Assert.That(report.Check(Swaps.EightLong).Output, Does.Contain("8 values"), report.Told());
    }

    [TestCase("LayerNorm")]
    [TestCase("MultiHeadAttention", Category = "Heavy")]
    public async Task Tensors_still_travel(string kata)
    {
        var report = await _judge.GradeAsync(new Submission(Path.Combine(Judges.Pack.Find(kata)!.ReferenceFolder!, "Solution.cs")), Graded.Options());
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
    }

    [Test]
    public async Task A_first_failure_is_shown_as_small_as_to_one_who_waits_for_it()
    {
        var submission = new Submission(Path.Combine(Judges.Pack.Find(Swaps.Kata)!.ReferenceFolder!, "wrong", "CountsBothSides.cs"));
        var random = Graded.Options(null, "medium", "large");
        var (among, alone) = (await _judge.GradeAsync(submission, random), await Judges.Shared.GradeAsync(submission, random));
        Assert.Multiple(() =>
        {
            Assert.That(among.Checks.Select(check => (check.Id, check.Verdict, check.Failure?.Inputs, check.Failure?.CSharp)), Is.EqualTo(alone.Checks.Select(check => (check.Id, check.Verdict, check.Failure?.Inputs, check.Failure?.CSharp))));
            Assert.That(among.Mistake?.Id, Is.EqualTo(alone.Mistake?.Id).And.Not.Null);
        });
    }

    private Task<SubmissionReport> GradeAsync(string source) =>
        _judge.GradeAsync(new Submission(Graded.Write(source)), Graded.Options(Limits.Default, Swaps.EightLong));
}
