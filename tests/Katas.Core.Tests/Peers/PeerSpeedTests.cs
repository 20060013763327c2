using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;
using Katas.Protocol.Compiler;

namespace Katas.Core.Tests.Peers;

/// <summary>What is timed beside a second reference. An ordinary worker stands for it; never how long anything took, but what is said of it.</summary>
[Category("Heavy")]
public sealed class PeerSpeedTests
{
    [Test]
    public async Task What_passes_is_timed_beside_the_reference_and_the_report_says_so()
    {
        await using var peer = PeerOf(_ => Compiled(Swaps.Right));
        var report = await GradeAsync(peer);
        Assert.That(report.Speed, Is.InstanceOf<SpeedReport.Timed>().With.Property("Baseline").EqualTo(new SpeedBaseline.Peer(Description)), report.Told());
        Assert.That(((SpeedReport.Timed)report.Speed!).Sizes.Select(size => size.Reference), Is.All.Property("NanosecondsPerRun").GreaterThan(0).And.All.Property("TransferNanosecondsPerRun").EqualTo(0));
    }

    [Test]
    public async Task A_kata_that_the_reference_has_nothing_for_is_timed_beside_the_model_solution_and_the_report_says_so()
    {
        await using var peer = PeerOf(_ => null);
        var report = await GradeAsync(peer);
        Assert.That(report.Speed, Is.InstanceOf<SpeedReport.Timed>().With.Property("Baseline").EqualTo(new SpeedBaseline.ModelInstead(Description)), report.Told());
    }

    [Test]
    public async Task A_reference_that_answers_wrongly_while_it_is_timed_is_no_measure_of_anything()
    {
        var asked = 0;
        // Right in the one check, and wrong from then on.
        await using var peer = PeerOf(_ => Compiled(++asked == 1 ? Swaps.Right : Swaps.Answer("if (nums.Length > 8) return -1;")));
        var report = await GradeAsync(peer);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        Assert.That(report.Speed, Is.TypeOf<SpeedReport.NotMeasured>().With.Property("Reason").StartsWith("The reference fake (1.0, cpu) cannot be timed. An answer given while it was timed is wrong."));
    }

    private static PeerDescription Description { get; } = new("fake", "1.0", "cpu");

    private static Peer PeerOf(Func<Kata, CompilerReply.Compiled?> program) => new(Description, program, WorkerProgram.Plain(ToolLayout.BesideProgram));

    private static async Task<SubmissionReport> GradeAsync(Peer peer)
    {
        await using var judge = new Core.Grading(Judges.Pack, ToolLayout.BesideProgram, workersAhead: 1, peer: peer);
        return await judge.GradeAsync(
            new Submission(Graded.Write(Swaps.Right)), Graded.Options() with { Kata = Swaps.Kata, Speed = true, Checks = [Swaps.EightLong], Against = peer.Description });
    }

    private static CompilerReply.Compiled Compiled(string source) =>
        Judges.Shared.Compiler.Compile(new("Reference.cs", source, Swaps.Kata, ForDebugging: false), Limits.Default) is CompilationOutcome.Ready { Submission: var compiled }
            ? compiled
            : throw new AssertionException("It does not compile.");
}
