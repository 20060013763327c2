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

/// <summary>A second reference beside the oracle. Where there is no TorchSharp, some answer of the corpus on an ordinary worker stands for it.</summary>
[Category("Heavy")]
public sealed class PeerTests
{
    private const string Output = "forward-matrix";
    private const string Gradient = "backward-x";

    private static Kata LayerNorm => Judges.Pack.Find("LayerNorm")!;

    private static string Model => LayerNorm.ModelPath!;

    private static string EpsilonOutsideSqrt => InCorpus("wrong/EpsilonOutsideSqrt.cs");

    [Test]
    public async Task A_right_answer_passes_beside_a_right_reference_and_the_report_says_how_far_they_lie_apart()
    {
        var report = await GradeAsync(InCorpus(Path.GetRelativePath(LayerNorm.ReferenceFolder!, RightAnswer)), Model);

        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        Assert.That(report.Against, Is.Not.Null);
        Assert.Multiple(() =>
        {
            Assert.That(report.Against!.Checks, Is.EqualTo(2));
            Assert.That(report.Against.LargestError, Is.GreaterThan(0));
            Assert.That(report.Against.InTolerances, Is.InRange(0, 2));
            Assert.That(report.Check(Output).Against!.Compared, Is.EqualTo(6));
        });
    }

    [Test]
    public async Task A_reference_that_the_oracle_finds_wrong_is_our_fault_and_not_the_submissions()
    {
        var report = await GradeAsync(Model, InCorpus("wrong/GammaMissing.cs"));
        var check = report.Check(Output);
        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.GraderFault));
            Assert.That(check.Message, Does.Contain("oracle").And.Contain("fake (1.0, cpu)").And.Contain("fault of the grader"));
            Assert.That(check.Failure!.Inputs, Does.Contain("gamma = ["));
            Assert.That(check.Failure.Expected, Is.Not.EqualTo(check.Failure.Actual));
            Assert.That(check.Failure.LargestError, Is.GreaterThan(0));
            Assert.That(report.Against, Is.Null);
        });
    }

    [Test]
    public async Task A_reference_that_gives_no_answer_is_our_fault_too()
    {
        var report = await GradeAsync(Model, Graded.Write("""
            public sealed class Throws : ILayerNorm<Tensor<float>>
            {
                public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon) => throw new InvalidOperationException("no kernel");
                public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => throw new InvalidOperationException("no kernel");
            }
            """));
        Assert.That(report.Check(Output), Has.Property("Verdict").EqualTo(Verdict.GraderFault).And.Property("Message").Contains("no kernel"));
    }

    [Test]
    public async Task A_wrong_answer_is_wrong_beside_a_right_reference_and_lies_far_from_it()
    {
        var report = await GradeAsync(InCorpus("wrong/GammaMissing.cs"), Model);
        Assert.Multiple(() =>
        {
            Assert.That(report.Check(Output).Verdict, Is.EqualTo(Verdict.WrongAnswer));
            Assert.That(report.Check(Output).Against!.InTolerances, Is.GreaterThan(2));
            Assert.That(report.Against!.ReferenceInTolerances, Is.LessThan(1));
        });
    }

    [Test]
    public async Task A_kata_that_the_reference_has_nothing_for_is_judged_by_the_oracle_alone()
    {
        await using var peer = new Peer(Description, _ => null, WorkerProgram.Plain(ToolLayout.BesideProgram));
        var report = await GradeAsync(Model, peer);
        Assert.That((report.Verdict, report.Against!.Checks), Is.EqualTo((Verdict.Passed, 0)));
    }

    [Test]
    public async Task It_is_asked_once_for_a_seed_however_many_are_graded()
    {
        var opened = 0;
        await using var peer = new Peer(Description, kata =>
        {
            opened++;
            return Compiled(kata, Model);
        }, WorkerProgram.Plain(ToolLayout.BesideProgram));
        await using var judge = Judge(peer);
        var first = await judge.GradeAsync(new Submission(Model), Options);
        var (elsewhere, again) = (opened, await judge.GradeAsync(new Submission(EpsilonOutsideSqrt), Options));
        Assert.That((first.Against!.ReferenceInTolerances, elsewhere), Is.EqualTo((again.Against!.ReferenceInTolerances, 2)));
    }

    [Test]
    public async Task A_judge_without_it_refuses_options_that_ask_for_it()
    {
        await using var judge = new Core.Grading(Judges.Pack, ToolLayout.BesideProgram, workersAhead: 1);
        Assert.That(() => judge.Prepare(new Submission(Model), Options), Throws.ArgumentException.With.Message.Contains("fake (1.0, cpu)"));
    }

    private static PeerDescription Description { get; } = new("fake", "1.0", "cpu");

    private static GradingOptions Options => new() { Seed = "tests", Checks = [Output, Gradient], Against = Description };

    private static string RightAnswer => Directory.EnumerateFiles(Path.Combine(LayerNorm.ReferenceFolder!, "right"), "*.cs").Order(StringComparer.Ordinal).First();

    private static string InCorpus(string file) => Path.Combine(LayerNorm.ReferenceFolder!, file);

    private static async Task<SubmissionReport> GradeAsync(string submission, string reference)
    {
        await using var peer = new Peer(Description, kata => Compiled(kata, reference), WorkerProgram.Plain(ToolLayout.BesideProgram));
        return await GradeAsync(submission, peer);
    }

    private static async Task<SubmissionReport> GradeAsync(string submission, Peer peer)
    {
        await using var judge = Judge(peer);
        return await judge.GradeAsync(new Submission(submission), Options);
    }

    private static Core.Grading Judge(Peer peer) => new(Judges.Pack, ToolLayout.BesideProgram, isolation: new Isolation.Process(), workersAhead: 1, peer: peer);

    private static CompilerReply.Compiled Compiled(Kata kata, string path) =>
        Judges.Shared.Compiler.Compile(new(path, File.ReadAllText(path), kata.Name, ForDebugging: false), Limits.Default) is CompilationOutcome.Ready { Submission: var compiled }
            ? compiled
            : throw new AssertionException($"{path} does not compile.");
}
