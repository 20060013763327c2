using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>What does not end in time is told the line that took its steps.</summary>
[Category("Heavy")]
public sealed class WhereSpentTests
{
    private static readonly Limits Short = Limits.Default with { Check = TimeSpan.FromSeconds(0.5) };

    private const string Exponential = """
        private static int Slow(int n)
        {
            return n < 2
                ? n
                : Slow(n - 1) + Slow(n - 2);
        }
        """;

    [TestCase("while (nums.Length == 8) ;", "", 5)]
    [TestCase("again:\n    if (nums.Length == 8)\n        goto again;", "", 7)]
    [TestCase("while (nums.Length == 8)\n{\n    try\n    {\n        while (true) ;\n    }\n    catch (Exception) { }\n}", "", 9, Description = "that no exception gets out of")]
    [TestCase("var total = 0L;\nfor (var i = 0; i < 60_000; i++)\n    for (var j = 0; j < 60_000; j++)\n        total += i ^ j;\nif (total == 1) return 1;", "", 7, Description = "quadratic, at a large size")]
    [TestCase("_ = Enumerable.Range(0, int.MaxValue).Count(\n    x => x < 0 && Enumerable.Range(0, x).Any());", "", 6, Description = "in a function that the library calls")]
    public async Task The_line_that_took_the_steps_is_named(string body, string members, int line)
    {
        var report = await GradeAsync(Swaps.Answer(body, members));
        Assert.That((report.Verdict, report.Checks[0].Failure?.Spent?.Line), Is.EqualTo((Verdict.TimedOut, (int?)line)), report.Told());
    }

    [Test]
    public async Task An_exponential_recursion_is_named_by_its_function()
    {
        var source = Swaps.Answer("if (Slow(60) == 1) return 1;", Exponential);
        var report = await GradeAsync(source);
        var line = Array.FindIndex(source.Split('\n'), text => text.Contains("static int Slow", StringComparison.Ordinal)) + 1;
        Assert.That((report.Verdict, report.Checks[0].Failure?.Spent?.Line), Is.EqualTo((Verdict.TimedOut, (int?)line)), report.Told());
    }

    [Test]
    public async Task The_first_steps_alone_are_counted()
    {
        var report = await GradeAsync(Swaps.Answer("while (nums.Length == 8) ;"));
        Assert.That(report.Checks[0].Failure?.Spent?.OfSteps, Is.EqualTo(SpentReport.Fuel));
    }

    [Test]
    public async Task It_earns_and_costs_nothing()
    {
        var report = await GradeAsync(Swaps.Answer("while (nums.Length == 8) ;"), Swaps.EightLong, Swaps.SixLong);
        Assert.That(report.Checks.Select(check => (check.Verdict, check.Points > 0)), Is.EqualTo(((Verdict, bool)[])[(Verdict.TimedOut, false), (Verdict.Passed, true)]), report.Told());
    }

    [Test]
    public async Task What_takes_its_time_without_steps_is_told_no_line()
    {
        // Powers of long numbers have no weight.
        var report = await GradeAsync(Swaps.Answer("for (var i = 0; i < 1000; i++) if (System.Numerics.BigInteger.Pow(3, 1_000_000).IsEven) return 1;"));
        Assert.That((report.Verdict, report.Checks[0].Failure?.Spent), Is.EqualTo((Verdict.TimedOut, (SpentReport?)null)), report.Told());
    }

    [Test]
    public async Task An_exam_is_told_no_line()
    {
        await using var judge = Judges.With(Short);
        var report = await judge.GradeAsync(
            new(Graded.Write(Swaps.Answer("while (nums.Length == 8) ;"))), Graded.Options(Short, Swaps.EightLong) with { Feedback = Feedback.Verdict });
        Assert.That((report.Verdict, report.Checks[0].Failure), Is.EqualTo((Verdict.TimedOut, (FailureReport?)null)));
    }

    private static async Task<SubmissionReport> GradeAsync(string source, params string[] checks)
    {
        await using var judge = Judges.With(Short);
        return await Graded.SourceAsync(judge, Short, source, checks.Length == 0 ? [Swaps.EightLong] : checks);
    }
}
