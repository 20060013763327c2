using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Growth;

/// <summary>Growth from the source to the report, through compiler child and worker.</summary>
[Category("Heavy")]
public sealed class StepCountingTests
{
    private const string Check = "linear";

    private const string Quadratic = """
        public sealed class Answer : ICircularBinarySwaps
        {
            public int MinSwaps(int[] nums)
            {
                var ones = nums.Sum();
                var best = ones;
                for (var start = 0; start < nums.Length; start++)
                {
                    var zeros = 0;
                    for (var i = 0; i < ones; i++)
                        zeros += 1 - nums[(start + i) % nums.Length];
                    best = Math.Min(best, zeros);
                }

                return best;
            }
        }
        """;

    [Test]
    public async Task What_grows_too_fast_keeps_its_other_points_and_is_shown_where()
    {
        var report = await Graded.SourceAsync(Quadratic);
        var growth = report.Growth!;
        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Score), Is.EqualTo((Verdict.TooSlow, 90)), report.Told());
            Assert.That((growth.Measured, growth.Required), Is.EqualTo(("O(n²)", "O(n)")));
            Assert.That(growth.Hottest[0].Line, Is.EqualTo(10));
            Assert.That(report.Check(Check).Message, Does.Contain("O(n²), where O(n) is required"));
            Assert.That(FailureText.Of(report.Check(Check), Texts.English), Does.Contain("Most steps"));
        });
    }

    [Test]
    public async Task Once_more_it_takes_the_same_steps_whatever_the_seed()
    {
        var path = Graded.Write(Swaps.Right);
        var points = new List<IReadOnlyList<GrowthPointReport>>();
        foreach (var seed in (string[])["one", "another"])
        {
            var report = await Judges.Shared.GradeAsync(new(path), new() { Seed = seed, Checks = [Check] });
            Assert.That((report.Verdict, report.Growth?.ClockAgrees), Is.EqualTo((Verdict.Passed, true)), report.Told());
            points.Add(report.Growth!.Points);
        }

        Assert.That(points[1], Is.EqualTo(points[0]).UsingPropertiesComparer());
    }

    [Test]
    public async Task Who_fails_another_check_is_not_made_to_wait()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("return -1;"), Swaps.EightLong, Check);
        Assert.That(report.Check(Check), Has.Property("Verdict").EqualTo(Verdict.NotRun).And.Property("Points").Zero);
    }

    [Test]
    public async Task What_never_ends_is_stopped_by_its_fuel()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("for (var i = 0; nums.Length > 40; i++) ;"), Check);
        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.TooSlow), report.Told());
            Assert.That(report.Check(Check).Message, Does.Contain("more than 60,000,000 steps at n = 64"));
            Assert.That(report.Growth!.Hottest[0].Line, Is.EqualTo(Swaps.FirstLineOfBody));
        });
    }

    [Test]
    public async Task A_wrong_answer_at_a_large_size_is_wrong_and_not_slow()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("if (nums.Length > 1000) return 0;"), Check);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.WrongAnswer), report.Told());
    }

    [Test]
    public async Task Vectors_are_of_one_width_everywhere()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("if (nums.Length == 64) for (var i = 0; i < Vector<float>.Count; i++) ;"), Check);
        var plain = await Graded.SourceAsync(Swaps.Right, Check);
        Assert.That(report.Growth!.Points[0].Steps - plain.Growth!.Points[0].Steps, Is.EqualTo(4));
    }
}
