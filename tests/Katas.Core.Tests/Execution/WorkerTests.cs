using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Execution;

/// <summary>What a submission that no policy has held back does to its worker, and what the judge makes of it.</summary>
public sealed class WorkerTests
{
    [Test]
    public Task One_that_exits_has_exited_early() => Ends("Environment.Exit(0);", Verdict.ExitedEarly, "exit code 0");

    [Test]
    public Task One_that_fails_fast_has_crashed() => Ends("Environment.FailFast(\"enough\");", Verdict.Crashed, "FailFast");

    [Test]
    public Task An_exception_on_a_thread_of_its_own_is_a_crash() =>
        Ends("new System.Threading.Thread(() => throw new FormatException(\"there\")).Start(); System.Threading.Thread.Sleep(-1);", Verdict.Crashed, "FormatException: there");

    [Test]
    [Platform("Linux,MacOsX")]
    public Task One_that_kills_itself_has_crashed() => Ends("System.Diagnostics.Process.GetCurrentProcess().Kill(); System.Threading.Thread.Sleep(-1);", Verdict.Crashed, "signal 9", isolation: new Isolation.Process());

    [Test]
    public Task Too_many_threads_exceed_a_limit() => Ends(
        "for (var i = 0; i < 60; i++) new System.Threading.Thread(() => System.Threading.Thread.Sleep(-1)).Start(); System.Threading.Thread.Sleep(-1);",
        Verdict.LimitExceeded, "threads");

    [Test]
    public Task Memory_that_no_collector_sees_is_bounded_too() => Ends(
        "while (true) System.Runtime.InteropServices.NativeMemory.Fill(System.Runtime.InteropServices.NativeMemory.Alloc(1 << 20), 1 << 20, 1);",
        Verdict.MemoryExceeded, "MB", Limits.Default with { MemoryBytes = 64 << 20 });

    [Test]
    public Task Bytes_of_its_own_on_the_judges_channel_are_no_answer() =>
        Ends("Console.OpenStandardOutput().Write(new byte[64]);", Verdict.Crashed, "", isolation: new Isolation.Process());

    [Test]
    public Task An_answer_under_a_made_up_nonce_is_no_answer() => Ends(
        """
        var body = new List<byte>();
        body.AddRange(BitConverter.GetBytes(16));
        body.AddRange(new byte[16]);
        body.AddRange(BitConverter.GetBytes(3));
        body.AddRange(new byte[8]);
        body.Add(0);
        body.AddRange(BitConverter.GetBytes(4));
        body.AddRange(BitConverter.GetBytes(0));
        var output = Console.OpenStandardOutput();
        output.Write([.. BitConverter.GetBytes(body.Count), 2, .. body]);
        System.Threading.Thread.Sleep(-1);
        """, Verdict.Crashed, "does not belong", isolation: new Isolation.Process());

    [Test]
    public Task A_frame_that_announces_more_than_is_accepted_exceeds_a_limit() => Ends(
        "Console.OpenStandardOutput().Write([255, 255, 255, 127, 2]); System.Threading.Thread.Sleep(-1);", Verdict.LimitExceeded, "", isolation: new Isolation.Process());

    [Test]
    public Task A_frame_that_it_does_not_live_to_end_is_no_answer() => Ends(
        "Console.OpenStandardOutput().Write([20, 0, 0, 0, 2, 1, 2]); Environment.Exit(3);", Verdict.Crashed, "not what a worker sends", isolation: new Isolation.Process());

    [Test]
    public async Task A_spec_that_throws_is_the_graders_fault_and_costs_the_next_check_nothing()
    {
        await using var bench = new Bench();
        var runs = await bench.RunAsync(
            Swaps.Right,
            Bench.Check("faulty", trial => throw new InvalidOperationException("the spec's own")),
            Bench.Check("faulty-later", trial => Throwing(trial.NewInstance().MinSwaps([1]))),
            Bench.Asks("fine", ([1, 0, 1], 0)));
        Assert.Multiple(() =>
        {
            Assert.That(runs.Select(run => run.Outcome.Verdict), Is.EqualTo((Verdict[])[Verdict.GraderFault, Verdict.GraderFault, Verdict.Passed]));
            Assert.That(((CheckOutcome.Faulted)runs[0].Outcome).Message, Does.Contain("the spec's own"));
        });
    }

    [Test]
    public async Task A_spec_that_calls_an_instance_of_an_earlier_case_is_at_fault_itself()
    {
        await using var bench = new Bench();
        var run = (await bench.RunAsync(Swaps.Right, Bench.Check("stale", trial =>
        {
            var first = trial.NewInstance();
            trial.NewInstance();
            return [Expect.Equal(first.MinSwaps([1]), 0)];
        })))[0];
        Assert.That(run.Outcome.Verdict, Is.EqualTo(Verdict.GraderFault));
    }

    [Test]
    public async Task A_spec_may_expect_an_exception_and_the_case_goes_on()
    {
        await using var bench = new Bench();
        var run = (await bench.RunAsync(Swaps.Answer("if (nums.Length == 0) throw new ArgumentNullException(nameof(nums));"), Bench.Check("throws", trial =>
        {
            var subject = trial.NewInstance();
            return [trial.Throws<ArgumentException>(() => subject.MinSwaps([]), "there is nothing"), Expect.Equal(subject.MinSwaps([1]), 0)];
        })))[0];
        Assert.That(run.Outcome.Verdict, Is.EqualTo(Verdict.Passed), run.Outcome.ToString());
    }

    [TestCase("    public int MinSwaps(int[] nums) =>\n        throw new FormatException();", ExpectedResult = 4)]
    [TestCase("    public int MinSwaps(int[] nums) => 0;\n\n    public Answer() => throw new FormatException();", ExpectedResult = 5)]
    [TestCase("    public int MinSwaps(int[] nums) => throw new NotImplementedException();", ExpectedResult = 3)]
    public async Task<int?> Where_it_threw_is_told(string members)
    {
        await using var bench = new Bench();
        return ((CheckOutcome.Stopped)(await bench.RunAsync($"public sealed class Answer : ICircularBinarySwaps\n{{\n{members}\n}}")).Outcome).Line;
    }

    [Test, Category("Heavy")]
    public async Task A_class_that_cannot_be_loaded_is_told_so_at_every_check()
    {
        await using var bench = new Bench();
        using var runner = CheckRunner.For(
            Judges.Pack.Find(Swaps.Kata)!.Spec!, Swaps.Kata, Bench.Compile(Swaps.Right, typeName: "Missing"), bench.Workers, Graded.Options());
        var checks = Judges.Pack.Find(Swaps.Kata)!.Spec!.Checks;
        var runs = new[] { await runner.RunAsync(checks[0]), await runner.RunAsync(checks[1]) };
        Assert.That(runs.Select(run => ((CheckOutcome.Stopped)run.Outcome).Message), Has.All.Contains("while it was loaded"));
    }

    [Test]
    public void A_worker_that_is_missing_is_told_by_its_file() => Assert.That(
        () => WorkerProcess.Start(WorkerProgram.Plain(new(Judges.Folder)), Limits.Default, new Isolation.Process()),
        Throws.TypeOf<GraderUnavailableException>().With.Message.Contains(Path.Combine("worker", "Katas.Worker.dll")));

    [Test]
    public void A_worker_that_is_no_assembly_is_told_with_what_the_runtime_says() => Assert.That(
        () => WorkerProcess.Start(WorkerProgram.Plain(Layout(worker: "no assembly"u8.ToArray())), Limits.Default, new Isolation.Process()),
        Throws.TypeOf<GraderUnavailableException>().With.Message.Contains("did not start as it should"));

    [Test, Category("Heavy")]
    public void A_worker_that_never_says_hello_is_given_up() => Assert.That(
        () => WorkerProcess.Start(WorkerProgram.Plain(Layout(Mute())), Limits.Default, new Isolation.Process(), startup: new(TimeSpan.FromSeconds(0.5), long.MaxValue, int.MaxValue)),
        Throws.TypeOf<GraderUnavailableException>().With.Message.Contains("No answer"));

    [Test]
    [Platform("Linux")]
    public async Task A_worker_that_was_ended_while_it_waited_is_replaced_and_nobody_blamed()
    {
        var before = await Children.SettledAsync();
        await using var pool = new WorkerPool(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, new Isolation.Process(), ahead: 1);
        using var first = await pool.TakeAsync();
        var idle = await ReadyAsync(() => Children.Now().Except(before).Where(id => id != first.Id));
        Process.GetProcessById(idle).Kill();
        while (Children.Now().Contains(idle)) await Task.Delay(20);

        using var worker = await pool.TakeAsync();

        Assert.That(worker.Id, Is.Not.EqualTo(idle));
        Assert.That(worker.Load(Bench.Compile(Swaps.Right)), Is.TypeOf<Answer.Done>());
    }

    [Test]
    [Platform("Linux")]
    public async Task A_patient_pool_starts_another_when_told_and_not_before()
    {
        await using var pool = new WorkerPool(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, new Isolation.Process(), ahead: 1, patient: true);
        var before = await Children.SettledAsync();
        pool.Fill();
        // One that stands ready, and one that does not.
        using var ready = await pool.TakeAsync();
        using var fresh = await pool.TakeAsync();
        var taken = (await Children.SettledAsync()).Except(before).ToArray();
        Assert.That(taken, Is.EquivalentTo((int[])[ready.Id, fresh.Id]));

        pool.Fill();
        Assert.That(await ReadyAsync(() => Children.Now().Except(before).Except(taken)), Is.Not.Zero);
    }

    [Test]
    [Platform("Linux")]
    public void Disposed_of_a_worker_gives_its_descriptors_back()
    {
        WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Isolation.Of(IsolationDemand.Auto)).Dispose();
        var before = Descriptors();
        for (var i = 0; i < 5; i++) WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Isolation.Of(IsolationDemand.Auto)).Dispose();
        Assert.That(Descriptors() - before, Is.LessThan(5));
    }

    [Test]
    [Platform("Linux")]
    public void The_environment_of_a_worker_holds_nothing_of_ours()
    {
        Environment.SetEnvironmentVariable("KATAS_TEST_SECRET", "a teacher's token");
        try
        {
            using var worker = WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Isolation.Of(IsolationDemand.Auto));
            Assert.That(File.ReadAllText($"/proc/{worker.Id}/environ"), Does.Not.Contain("SECRET").And.Not.Contains("PATH=").And.Not.Contains("HOME="));
        }
        finally
        {
            Environment.SetEnvironmentVariable("KATAS_TEST_SECRET", null);
        }
    }

    private static async Task Ends(string body, Verdict verdict, string message, Limits? limits = null, Isolation? isolation = null)
    {
        await using var bench = new Bench(limits ?? Limits.Default, isolation);
        var source = Swaps.Answer($"unsafe {{ if (nums.Length == 3) {{ {body} }} }}");

        var runs = await bench.RunAsync(source, Bench.Asks("provokes", ([1, 0, 1], 0)), Bench.Asks("after", ([1, 0, 0, 1], 0)));

        Assert.Multiple(() =>
        {
            Assert.That(runs[0].Outcome, Is.TypeOf<CheckOutcome.Stopped>());
            Assert.That(runs[0].Outcome.Verdict, Is.EqualTo(verdict), runs[0].Outcome.ToString());
            Assert.That((runs[0].Outcome as CheckOutcome.Stopped)?.Message, Does.Contain(message));
            Assert.That(runs[1].Outcome.Verdict, Is.EqualTo(Verdict.Passed), runs[1].Outcome.ToString());
        });
    }

    private static IEnumerable<Expectation> Throwing(int answer)
    {
        yield return Expect.Equal(answer, 0);
        throw new InvalidOperationException("after an answer");
    }

    // Bounded, which it is as soon as it has said hello and not before.
    private static async Task<int> ReadyAsync(Func<IEnumerable<int>> candidates)
    {
        while (true)
        {
            foreach (var id in candidates())
            {
                if (System.Text.RegularExpressions.Regex.IsMatch(File.ReadAllText($"/proc/{id}/limits"), "Max open files +256 ")) return id;
            }

            await Task.Delay(20);
        }
    }

    private static int Descriptors() => Directory.EnumerateFiles("/proc/self/fd").Count();

    private static ToolLayout Layout(byte[] worker) => Layouts.With(tool => tool.Worker, worker);

    private static byte[] Mute() => Bench.CompileProgram("System.Threading.Thread.Sleep(-1);");
}
