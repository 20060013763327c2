using System.Diagnostics;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Execution;

/// <summary>Workers that are copies of one that stands ready: each as fresh as if it had been started, and as well kept apart.</summary>
[Platform("Linux")]
public sealed class ZygoteTests
{
    private static readonly Isolation Level = Isolation.Of(IsolationDemand.Auto) is Isolation.Process ? new Isolation.Process() : new Isolation.Sealed();

    private const string Busy = """
        var sum = 0;
        var threads = Enumerable.Range(0, 4).Select(i => new System.Threading.Thread(() =>
        {
            for (var round = 0; round < 50; round++)
            {
                var kept = Enumerable.Range(0, 2000).Select(n => new int[n % 50]).ToArray();
                try { throw new FormatException(); } catch (FormatException) { System.Threading.Interlocked.Add(ref sum, kept.Length); }
                if (round % 10 == 0) GC.Collect();
            }
        })).ToArray();
        foreach (var thread in threads) thread.Start();
        foreach (var thread in threads) thread.Join();
        return sum - 400_000;
        """;

    private Zygote _zygote = null!;

    [OneTimeSetUp]
    public void Start() => _zygote = Zygotes.Started(Level);

    [OneTimeTearDown]
    public void Stop() => _zygote?.Dispose();

    [Test]
    public void A_copy_answers_like_any_worker()
    {
        using var worker = Copy();
        Assert.Multiple(() =>
        {
            Assert.That(worker.Load(Bench.Compile(Swaps.Right)), Is.TypeOf<Answer.Done>());
            Assert.That(worker.NewInstance(), Is.TypeOf<Answer.Done>());
        });
    }

    [Test]
    public void What_a_submission_keeps_no_other_copy_has()
    {
        var submission = Bench.Compile("""
            public sealed class Answer : ICircularBinarySwaps
            {
                public int MinSwaps(int[] nums)
                {
                    var calls = (int)(AppContext.GetData("calls") ?? 0) + 1;
                    AppContext.SetData("calls", calls);
                    return calls;
                }
            }
            """);
        for (var i = 0; i < 3; i++)
        {
            using var worker = Copy();
            Assert.That((Called(worker, submission), Called(worker)), Is.EqualTo((1, 2)));
        }
    }

    [Test]
    public void A_copy_has_its_three_streams_open_and_no_file_pipe_or_socket_else()
    {
        using var worker = Copy();
        var open = new DirectoryInfo($"/proc/{worker.Id}/fd").EnumerateFiles().Where(file => int.Parse(file.Name, System.Globalization.CultureInfo.InvariantCulture) > 2).Select(file => file.LinkTarget).ToArray();
        var standard = new DirectoryInfo($"/proc/{worker.Id}/fd").EnumerateFiles().Where(file => file.Name is "0" or "1" or "2").Select(file => file.LinkTarget).Distinct().ToArray();
        // The platform's streams are duplicates of the three.
        Assert.That(open.Except(standard), Is.Empty);
    }

    [Test]
    public void A_copy_leads_a_session_of_its_own()
    {
        using var worker = Copy();
        Assert.That(File.ReadAllText($"/proc/{worker.Id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries)[3], Is.EqualTo($"{worker.Id}"));
    }

    [Test]
    public void What_making_a_seal_calls_often_a_copy_has_compiled_for_good()
    {
        if (Level is Isolation.Process) Assert.Ignore("There is no seal here.");
        // What is compiled for good, in the background, is not compiled at once.
        var submission = Bench.Compile(Swaps.Answer("System.Threading.Thread.Sleep(300); return (int)System.Runtime.JitInfo.GetCompiledMethodCount();"));
        using var open = Copy(new Isolation.Process());
        using var sealedOne = Copy();
        // Installing it cannot be rehearsed, which is eight methods here; fifteen more are called by the dozen.
        Assert.That(Called(sealedOne, submission) - Called(open, submission), Is.LessThan(15));
    }

    [Test]
    public void Copies_that_were_disposed_of_leave_neither_processes_nor_descriptors()
    {
        Copy().Dispose();
        var before = Directory.GetFiles("/proc/self/fd").Length;
        var ids = new List<int>();
        for (var i = 0; i < 10; i++)
        {
            using var worker = Copy();
            ids.Add(worker.Id);
        }

        Assert.Multiple(() =>
        {
            Assert.That(ids.Where(id => Directory.Exists($"/proc/{id}")), Is.Empty);
            Assert.That(Directory.GetFiles("/proc/self/fd").Length - before, Is.LessThan(10));
        });
    }

    [Test, Category("Heavy")]
    public void Copies_end_with_the_zygote_and_the_zygote_leaves_nothing()
    {
        var zygote = Zygotes.Started(Level);
        using var worker = WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Level, zygote: zygote);
        var folders = Directory.GetDirectories(Path.GetTempPath(), "katas-*").Length;

        zygote.Dispose();

        var deadline = Stopwatch.GetTimestamp();
        while (!worker.HasExited && Stopwatch.GetElapsedTime(deadline) < TimeSpan.FromSeconds(20)) Thread.Sleep(5);
        Assert.Multiple(() =>
        {
            Assert.That(worker.HasExited);
            Assert.That(Directory.GetDirectories(Path.GetTempPath(), "katas-*"), Has.Length.LessThan(folders));
        });
    }

    [Test]
    public void Where_no_zygote_is_to_be_had_there_is_none() =>
        Assert.That(Zygote.Start(Path.Combine(Path.GetTempPath(), "nothing.dll"), new Dictionary<string, string>(), inNamespaces: false), Is.Null);

    [Test]
    public void One_whose_copies_do_not_come_about_is_none()
    {
        // It says that it is ready, and to every request that it cannot (frames of kinds 1 and 3).
        var layout = Layouts.With(tool => tool.Worker, Bench.CompileProgram("""
            using var output = Console.OpenStandardOutput();
            using var input = Console.OpenStandardInput();
            output.Write([4, 0, 0, 0, 1, 1, 0, 0, 0]);
            while (input.ReadByte() >= 0)
            {
                input.ReadExactly(new byte[4 + 4 + 16]);
                output.Write([4, 0, 0, 0, 3, 0, 0, 0, 0]);
            }
            """));
        var folders = Directory.GetDirectories(Path.GetTempPath(), "katas-*").Length;

        var zygote = Zygote.Start(layout.Worker, WorkerEnvironment.Forking(Limits.Default), inNamespaces: false);

        Assert.Multiple(() =>
        {
            Assert.That(zygote, Is.Null);
            Assert.That(Directory.GetDirectories(Path.GetTempPath(), "katas-*"), Has.Length.LessThanOrEqualTo(folders));
        });
    }

    [Test, Category("Heavy")]
    public void Where_the_zygote_is_gone_a_worker_is_started()
    {
        var zygote = Zygotes.Started(Level);
        zygote.Dispose();
        using var worker = WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Level, zygote: zygote);
        Assert.Multiple(() =>
        {
            Assert.That(worker.IsCopy, Is.False);
            Assert.That(worker.Load(Bench.Compile(Swaps.Right)), Is.TypeOf<Answer.Done>());
        });
    }

    [Category("Heavy")]
    [TestCase("int Deep(int n) => n < 0 ? n : Deep(n + 1) + 1; return Deep(0);", Verdict.Crashed, "Stack overflow")]
    [TestCase("Environment.FailFast(\"enough\");", Verdict.Crashed, "FailFast")]
    [TestCase("Environment.Exit(7);", Verdict.ExitedEarly, "exit code 7")]
    [TestCase("var all = new List<byte[]>(); while (true) all.Add(new byte[1 << 20]);", Verdict.MemoryExceeded, "")]
    public async Task The_end_of_a_copy_is_told_as_any_workers_is(string body, Verdict verdict, string message)
    {
        await using var bench = new Bench(Limits.Default with { MemoryBytes = 256 << 20 }, Level, forking: true);
        Assert.That(await bench.Workers.ForksAsync());
        var run = await bench.RunAsync(Swaps.Answer(body));
        Assert.Multiple(() =>
        {
            Assert.That(run.Outcome.Verdict, Is.EqualTo(verdict));
            Assert.That(run.Outcome.ToString(), Does.Contain(message));
        });
    }

    [Test, Category("Heavy")]
    public async Task Threads_collections_and_exceptions_work_in_a_copy_as_in_any_process()
    {
        await using var bench = new Bench(Limits.Default, Level, forking: true);
        Assert.That(await bench.Workers.ForksAsync());
        for (var i = 0; i < 5; i++)
        {
            var run = await bench.RunAsync(Swaps.Answer(Busy));
            Assert.That(run.Outcome.Verdict, Is.EqualTo(Verdict.Passed), run.Outcome.ToString());
        }
    }

    // Nobody asks for a second opinion here.
    [Test, Category("Heavy")]
    public void Three_hundred_copies_do_so_one_after_another()
    {
        var submission = Bench.Compile(Swaps.Answer(Busy));
        for (var i = 0; i < 300; i++)
        {
            using var worker = Copy();
            Assert.That(Called(worker, submission), Is.Zero, $"copy {i}");
        }
    }

    // The answer to no numbers at all: an array is a byte that says it is there, its length, and its numbers.
    private static int Called(WorkerProcess worker, Protocol.Compiler.CompilerReply.Compiled? submission = null)
    {
        if (submission is not null) Assert.That(worker.Load(submission), Is.TypeOf<Answer.Done>());
        Assert.That(worker.NewInstance(), Is.TypeOf<Answer.Done>());
        return BitConverter.ToInt32(((Answer.Done)worker.Call(0, [1, 0, 0, 0, 0])).Value);
    }

    private WorkerProcess Copy(Isolation? isolation = null)
    {
        var worker = WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, isolation ?? Level, zygote: _zygote);
        Assert.That(worker.IsCopy, "A worker was started instead.");
        return worker;
    }
}
