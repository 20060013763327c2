using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Growth;

/// <summary>Profiles from the source to the report, through compiler child and worker.</summary>
[Category("Heavy")]
public sealed class ProfilingTests
{
    [Test]
    public async Task A_right_answer_is_counted_at_the_largest_size()
    {
        var profile = await ProfileAsync(Swaps.Answer("for (var i = 0; i < 100 * nums.Length; i++) ;"));
        Assert.Multiple(() =>
        {
            Assert.That((profile.Check, profile.Variables, profile.Size), Is.EqualTo(("linear", (IReadOnlyList<string>)["n"], (IReadOnlyList<int>)[16_384])).UsingPropertiesComparer());
            Assert.That(profile.Lines, Does.Contain(new Core.Growth.LineSteps(Swaps.FirstLineOfBody, 1_638_400)));
            Assert.That(profile.Hottest[0].Line, Is.EqualTo(Swaps.FirstLineOfBody));
        });
    }

    [Test]
    public async Task A_wrong_answer_has_a_profile_too()
    {
        var report = await GradeAsync(Swaps.Answer("for (var i = 0; i < nums.Length; i++) ; if (nums.Length > 3) return -1;"));
        Assert.That((report.Verdict, (report.Profile as ProfileReport.Counted)?.Size), Is.EqualTo((Verdict.WrongAnswer, (IReadOnlyList<int>)[16_384])).UsingPropertiesComparer(), report.Told());
    }

    [Test]
    public async Task One_that_throws_is_counted_up_to_there()
    {
        var profile = await ProfileAsync(Swaps.Answer("for (var i = 0; i < 10; i++) ; throw new InvalidOperationException();"));
        Assert.Multiple(() =>
        {
            Assert.That(profile.Lines, Does.Contain(new Core.Growth.LineSteps(Swaps.FirstLineOfBody, 10)));
            Assert.That(profile.Cut, Does.Contain(nameof(InvalidOperationException)));
        });
    }

    [Test]
    public async Task One_that_never_ends_is_counted_until_its_fuel_is_spent()
    {
        var profile = await ProfileAsync(Swaps.Answer("while (nums.Length > 3) ;"));
        Assert.That((profile.Hottest[0].Line, profile.Cut), Is.EqualTo((Swaps.FirstLineOfBody, "more than 60,000,000 steps at n = 64.")));
    }

    [Test]
    public async Task The_verdict_and_the_points_are_those_without_a_profile()
    {
        var plain = await Graded.SourceAsync(Swaps.Right);
        var profiled = await GradeAsync(Swaps.Right);
        Assert.That((profiled.Verdict, profiled.Score), Is.EqualTo((plain.Verdict, plain.Score)));
    }

    private static async Task<ProfileReport.Counted> ProfileAsync(string source)
    {
        var report = await GradeAsync(source, Swaps.EightLong);
        return report.Profile as ProfileReport.Counted ?? throw new AssertionException($"{report.Profile} {report.Told()}");
    }

    private static Task<SubmissionReport> GradeAsync(string source, params string[] checks) =>
        Judges.Shared.GradeAsync(new(Graded.Write(source)), Graded.Options(null, checks) with { Profile = true });
}
