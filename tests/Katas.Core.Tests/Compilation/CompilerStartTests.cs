using Katas.Core.Compilation;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Compilation;

/// <summary>A compiler that is on its way up before there is a judge: taken over by one, or ended again.</summary>
[Platform("Linux")]
[NonParallelizable]
public sealed class CompilerStartTests
{
    [Test]
    public async Task One_that_no_judge_takes_is_ended()
    {
        var before = await Children.SettledAsync();
        using (CompilerStart.Begin(ToolLayout.BesideProgram)) await AnotherThanAsync(before);
        Assert.That(Children.Now(), Is.EquivalentTo(before));
    }

    [Test]
    public async Task One_that_a_judge_takes_compiles_for_it_and_ends_with_it()
    {
        var before = await Children.SettledAsync();
        using var begun = CompilerStart.Begin(ToolLayout.BesideProgram);
        await using (var judge = new Grading(Judges.Pack, ToolLayout.BesideProgram, workersAhead: 0, workload: Workload.One, compiler: begun))
        {
            var report = await judge.GradeAsync(new(Judges.Pack.Find(Swaps.Kata)!.ModelPath!), Graded.Options() with { Checks = [Swaps.EightLong] });
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        }

        Assert.That(Children.Now(), Is.EquivalentTo(before));
    }

    [Test]
    public void One_that_cannot_be_started_is_told_by_the_judge_and_not_before()
    {
        using var begun = CompilerStart.Begin(new(Path.Combine(Judges.Folder, "nothing")));
        Assert.That(() => begun.Take().GetAwaiter().GetResult(), Throws.TypeOf<GraderUnavailableException>().With.Message.Contains("Katas.Compiler.dll"));
    }

    private static async Task AnotherThanAsync(IReadOnlySet<int> before)
    {
        while (Children.Now().IsSubsetOf(before)) await Task.Delay(10);
    }
}
