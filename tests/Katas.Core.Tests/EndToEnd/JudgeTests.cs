using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>The judge itself: side by side, cancelled, with parts missing, and gone without a trace.</summary>
public sealed class JudgeTests
{
    [Test]
    public async Task Submissions_graded_side_by_side_each_get_their_own_verdict()
    {
        (string Source, Verdict Verdict)[] submissions =
        [
            (Swaps.Right, Verdict.Passed), (Swaps.Answer("return -1;"), Verdict.WrongAnswer), (Swaps.Answer("throw new Exception();"), Verdict.Threw),
            (Swaps.Answer("not C#"), Verdict.DoesNotCompile), (Swaps.Right, Verdict.Passed), (Swaps.Answer("Environment.Exit(1);"), Verdict.Forbidden),
        ];

        var reports = await Task.WhenAll(submissions.Select(submission => Graded.SourceAsync(submission.Source, Swaps.EightLong, Swaps.SixLong)));

        Assert.That(reports.Select(report => report.Verdict), Is.EqualTo(submissions.Select(submission => submission.Verdict)));
    }

    [Test]
    public async Task A_GPU_for_those_on_TorchSharp_is_nothing_to_a_submission_on_the_platforms_tensors()
    {
        await using var judge = Judges.With(Limits.Default, Levels.OrIgnore(IsolationDemand.Sealed));
        var options = Graded.Options(null, Swaps.EightLong) with { Tensors = new TensorPlace.Gpu("cuda:0", AllowTf32: true) };
        var report = await judge.GradeAsync(new(Graded.Write(Swaps.Answer("return -1;"))), options);
        Assert.Multiple(() =>
        {
            Assert.That((report.Isolation?.Level, report.Device), Is.EqualTo(("sealed", default(DeviceReport))));
            Assert.That(report.Check(Swaps.EightLong).Failure!.Rerun, Does.Not.Contain("--device"));
        });
    }

    [Test]
    public async Task Progress_is_told_from_start_to_end_in_order()
    {
        var told = new List<GradingProgress>();
        var path = Graded.Write(Swaps.Right);
        await Judges.Shared.GradeAsync(new(path), Graded.Options(null, Swaps.EightLong, Swaps.SixLong), new Listener(told.Add));
        Assert.Multiple(() =>
        {
            Assert.That(told.Select(progress => progress.GetType()), Is.EqualTo((Type[])
            [
                typeof(GradingProgress.Started), typeof(GradingProgress.Compiled), typeof(GradingProgress.CheckEnded), typeof(GradingProgress.CheckEnded), typeof(GradingProgress.Ended),
            ]));
            Assert.That(told.Select(progress => progress.Source), Has.All.EqualTo(path));
        });
    }

    [Test]
    public void Cancelled_it_stops_between_two_checks()
    {
        using var cancellation = new CancellationTokenSource();
        var ended = 0;
        var listener = new Listener(progress =>
        {
            if (progress is not GradingProgress.CheckEnded) return;
            ended++;
            cancellation.Cancel();
        });

        Assert.That(
            () => Judges.Shared.GradeAsync(new(Graded.Write(Swaps.Right)), Graded.Options(), listener, cancellation.Token), Throws.InstanceOf<OperationCanceledException>());
        Assert.That(ended, Is.EqualTo(1));
    }

    [Test, Category("Heavy")]
    [Platform("Linux")]
    public async Task Gone_it_leaves_no_process_behind()
    {
        var before = await Children.SettledAsync();
        var judge = Judges.With(Limits.Default);
        var report = await Graded.SourceAsync(judge, Limits.Default, Swaps.Right, Swaps.EightLong);
        var during = Children.Now();
        await judge.DisposeAsync();
        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
            Assert.That(during.Except(before), Is.Not.Empty);
            Assert.That(Children.Now().Except(before), Is.Empty);
        });
    }

    [Test, Category("Heavy")]
    [Platform("Linux")]
    public async Task A_compiler_that_was_ended_while_it_waited_is_replaced_and_nobody_blamed()
    {
        var before = await Children.SettledAsync();
        await using var judge = Judges.With(Limits.Default);
        await Graded.SourceAsync(judge, Limits.Default, Swaps.Right, Swaps.EightLong);
        var compiler = Children.Now().Except(before).Single(id => File.ReadAllText($"/proc/{id}/cmdline").Contains("Katas.Compiler.dll", StringComparison.Ordinal));
        System.Diagnostics.Process.GetProcessById(compiler).Kill();
        while (Children.Now().Contains(compiler)) await Task.Delay(20);

        var report = await Graded.SourceAsync(judge, Limits.Default, Swaps.Right, Swaps.EightLong);

        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
    }

    [Test]
    public async Task Gone_before_anything_was_graded_it_leaves_no_fault_behind()
    {
        var judge = Judges.With(Limits.Default);
        await judge.DisposeAsync();
        Assert.That(async () => await judge.DisposeAsync(), Throws.Nothing);
    }

    [Test]
    public async Task A_tool_without_its_compiler_cannot_grade_and_says_which_file_is_missing()
    {
        await using var judge = new Core.Grading(Judges.Pack, new ToolLayout(Judges.Folder));
        Assert.That(
            () => judge.GradeAsync(new(Graded.Write(Swaps.Right)), Graded.Options()),
            Throws.TypeOf<GraderUnavailableException>().With.Message.Contains(Path.Combine("compiler", "Katas.Compiler.dll")));
    }

    [Test]
    public async Task What_kept_it_apart_stands_in_the_report()
    {
        await using var judge = Judges.With(Limits.Default, new Isolation.Process());
        var report = await judge.GradeAsync(new(Graded.Write(Swaps.Right)), Graded.Options(null, Swaps.EightLong));
        Assert.That((report.Isolation!.Level, report.Isolation.Mechanisms.Contains("child process")), Is.EqualTo(("process", true)));
    }

    [Test]
    [Platform("Linux")]
    public async Task For_debugging_the_worker_lets_a_debugger_in_and_is_not_bounded()
    {
        var wanted = 0;
        var opened = false;
        var limits = "";
        var options = Graded.Options(null, Swaps.EightLong) with
        {
            Debug = true,
            DebuggerWanted = id =>
            {
                wanted = id;
                // What a debugger of this runtime attaches through.
                opened = Directory.EnumerateFiles(Path.GetTempPath(), $"clr-debug-pipe-{id}-*").Any();
                limits = File.ReadAllText($"/proc/{id}/limits");
                System.Diagnostics.Process.GetProcessById(id).Kill();
            },
        };

        var report = await Judges.Shared.GradeAsync(new(Graded.Write(Swaps.Right)), options);

        Assert.Multiple(() =>
        {
            Assert.That(wanted, Is.Not.Zero);
            Assert.That(opened, "no debugger could attach");
            Assert.That(limits, Does.Match("Max cpu time +unlimited"));
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Crashed), report.Told());
        });
    }

    private sealed class Listener(Action<GradingProgress> told) : IProgress<GradingProgress>
    {
        public void Report(GradingProgress value) => told(value);
    }
}
