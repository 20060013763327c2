using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>What never ends is ended, each time at the cost of its allowance.</summary>
[Category("Heavy")]
public sealed class EndlessTests
{
    private static readonly Limits Short = Limits.Default with { Check = TimeSpan.FromSeconds(0.5) };

    [Test]
    public async Task An_endless_loop_times_out_and_after_three_of_them_no_more_is_run()
    {
        await using var judge = Judges.With(Short);
        var report = await Graded.SourceAsync(judge, Short, Swaps.Answer("if (nums.Length != 0) while (true) ;"));
        Assert.Multiple(() =>
        {
            Assert.That(report.Checks.Select(check => check.Verdict).Take(4), Is.EqualTo((Verdict[])
                [Verdict.TimedOut, Verdict.TimedOut, Verdict.TimedOut, Verdict.NotRun]), report.Told());
            Assert.That(report.Checks.Skip(3).Select(check => check.Verdict), Has.All.EqualTo(Verdict.NotRun));
            Assert.That(report.Verdict, Is.EqualTo(Verdict.TimedOut));
        });
    }

    [Test]
    public async Task After_one_endless_loop_the_other_checks_are_run()
    {
        await using var judge = Judges.With(Short);
        var report = await Graded.SourceAsync(judge, Short, Swaps.Answer("while (nums.Length == 8) ;"), Swaps.EightLong, Swaps.SixLong);
        Assert.That(report.Checks.Select(check => check.Verdict), Is.EqualTo((Verdict[])[Verdict.TimedOut, Verdict.Passed]), report.Told());
    }

    [Test]
    public async Task An_endless_message_of_an_exception_times_out()
    {
        await using var judge = Judges.With(Short);
        var source = Swaps.Answer("throw new Nasty();", "private sealed class Nasty : Exception { public override string Message { get { while (true) ; } } }");
        var report = await Graded.SourceAsync(judge, Short, source, Swaps.EightLong);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.TimedOut), report.Told());
    }

    [Test]
    public async Task An_endless_constructor_times_out()
    {
        await using var judge = Judges.With(Short);
        var report = await Graded.SourceAsync(judge, Short, Swaps.Answer("", "public Answer() { while (true) ; }"), Swaps.EightLong);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.TimedOut), report.Told());
    }

    [Test]
    public async Task One_that_sleeps_times_out_by_the_judges_own_clock()
    {
        await using var bench = new Bench(Limits.Default with { Check = TimeSpan.FromSeconds(0.25) });
        var run = await bench.RunAsync(Swaps.Answer("System.Threading.Thread.Sleep(-1);"));
        Assert.That(run.Outcome.Verdict, Is.EqualTo(Verdict.TimedOut));
    }

    [Test]
    [Platform("Linux")]
    public async Task Where_the_kernel_is_first_to_count_the_processor_time_it_is_a_timeout_too()
    {
        await using var bench = new Bench(Limits.Default with { Check = TimeSpan.FromMinutes(5), Submission = TimeSpan.FromSeconds(0.5) });
        var run = await bench.RunAsync(Swaps.Answer("while (true) ;"));
        Assert.That(run.Outcome.Verdict, Is.EqualTo(Verdict.TimedOut), run.Outcome.ToString());
    }
}
