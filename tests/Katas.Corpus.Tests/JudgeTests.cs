using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;

namespace Katas.Corpus.Tests;

/// <summary>
/// The whole judge, processes and all, on every known answer: a right one gets full marks, a wrong one does not pass. Under one seed by default;
/// <c>KATAS_SEEDS=20 dotnet test tests/Katas.Corpus.Tests</c> is the full form.
/// </summary>
[Category("Heavy")]
[Parallelizable(ParallelScope.Children)]
public sealed class JudgeTests
{
    // What becomes of a wrong answer by its own doing: one that is refused, or that breaks the judge, proves nothing about the checks.
    private static readonly Verdict[] FailedChecks =
        [Verdict.WrongAnswer, Verdict.Threw, Verdict.InputMutated, Verdict.TimedOut, Verdict.Crashed, Verdict.MemoryExceeded];

    private Grading _grading = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new(Corpus.Pack, ToolLayout.BesideProgram);

    [OneTimeTearDown]
    public async Task Stop() => await _grading.DisposeAsync();

    [TestCaseSource(typeof(Corpus), nameof(Corpus.Right))]
    public async Task A_right_answer_gets_full_marks_under_every_seed(Kata kata, string file)
    {
        foreach (var seed in Corpus.Seeds)
        {
            var report = await GradeAsync(file, seed);

            Assert.That((report.Kata, report.Verdict, report.Score), Is.EqualTo((kata.Name, Verdict.Passed, kata.MaxScore)), Describe(report, seed));
        }
    }

    [TestCaseSource(typeof(Corpus), nameof(Corpus.Slow))]
    public async Task A_slow_answer_keeps_all_points_but_those_of_growth(Kata kata, string file)
    {
        var report = await GradeAsync(file, Corpus.Seeds[0]);

        Assert.That(
            (report.Kata, report.Verdict, report.Score), Is.EqualTo((kata.Name, Verdict.TooSlow, kata.MaxScore - kata.Card.Points["growth"])), Describe(report, Corpus.Seeds[0]));
    }

    [TestCaseSource(typeof(Corpus), nameof(Corpus.Wrong))]
    public async Task A_wrong_answer_fails_its_checks_under_every_seed(Kata kata, string file)
    {
        foreach (var seed in Corpus.Seeds)
        {
            var report = await GradeAsync(file, seed);

            Assert.That(report.Kata, Is.EqualTo(kata.Name));
            Assert.That(FailedChecks, Does.Contain(report.Verdict), Describe(report, seed));
            Assert.That(report.Score, Is.LessThan(kata.MaxScore));
        }
    }

    private Task<SubmissionReport> GradeAsync(string file, string seed) => _grading.GradeAsync(new Submission(file), new GradingOptions { Seed = seed });

    private static string Describe(SubmissionReport report, string seed)
    {
        var english = Texts.For("en");
        return $"seed {seed}: {report.Message} {(report.ToExplain is { } check ? $"{check.Id}: {FailureText.Of(check, english)}" : "")}"
            + string.Join('\n', report.Diagnostics.Select(diagnostic => $"{diagnostic.Id} {diagnostic.Line}: {diagnostic.Message}"));
    }
}
