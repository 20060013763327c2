using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Peers;

/// <summary>The references on TorchSharp, where this build has them.</summary>
[Category("Heavy")]
public sealed class TorchReferenceTests
{
    private Peer? _peer;

    [OneTimeSetUp]
    public void Open()
    {
        if (!ToolLayout.BesideProgram.HasTorch) Assert.Ignore(ToolLayout.NoTorch);
        _peer = TorchPeer.Open(ToolLayout.BesideProgram, TorchDevice.Choose(ToolLayout.BesideProgram, new DeviceDemand.Cpu(), allowTf32: false));
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_peer is not null) await _peer.DisposeAsync();
    }

    [TestCase("LayerNorm")]
    [TestCase("BatchNorm")]
    [TestCase("MultiHeadAttention")]
    [TestCase("SinusoidalPositionalEncoding")]
    public async Task The_oracle_agrees_with_it_on_every_check_and_the_model_solution_lies_near(string kata)
    {
        var report = await GradeAsync(Judges.Pack.Find(kata)!.ModelPath!, kata);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        Assert.That(report.Against, Has.Property("Checks").EqualTo(report.Checks.Count).And.Property("InTolerances").LessThan(1).And.Property("ReferenceInTolerances").LessThan(1));
    }

    [Test]
    public async Task A_known_mistake_lies_far_from_it()
    {
        var report = await GradeAsync(Path.Combine(Judges.Pack.Find("LayerNorm")!.ReferenceFolder!, "wrong", "EpsilonOutsideSqrt.cs"), "LayerNorm");
        Assert.That((report.Verdict, report.Against!.InTolerances > 2), Is.EqualTo((Verdict.WrongAnswer, true)));
    }

    [Test]
    public async Task A_kata_on_arrays_has_none() =>
        Assert.That((await GradeAsync(Judges.Pack.Find(Swaps.Kata)!.ModelPath!, Swaps.Kata)).Against!.Checks, Is.Zero);

    [Test]
    public async Task A_submission_is_timed_beside_it_and_on_the_processor_nothing_is_transferred() =>
        MustBeTimedBesideIt(await GradeAsync(Judges.Pack.Find("LayerNorm")!.ModelPath!, "LayerNorm", speed: true));

    [Test]
    public async Task So_is_one_on_its_own_tensors()
    {
        var file = Directory.EnumerateFiles(Path.Combine(Judges.Pack.Find("LayerNorm")!.ReferenceFolder!, "torch", "right"), "*.cs").Order(StringComparer.Ordinal).First();
        MustBeTimedBesideIt(await GradeAsync(file, "LayerNorm", speed: true));
    }

    [Test]
    public void A_GPU_that_no_machine_has_is_refused_with_what_is_missing() => Assert.That(
        () => TorchDevice.Choose(ToolLayout.BesideProgram, new DeviceDemand.Cuda(4711), allowTf32: false),
        Throws.TypeOf<GraderUnavailableException>().With.Message.Contains("cuda:4711").And.Message.Contains("docs/gpu.md"));

    [Test]
    public void What_the_library_says_of_TF32_is_what_was_asked_for([Values] bool allowed) =>
        Assert.That(TorchDevice.Choose(ToolLayout.BesideProgram, new DeviceDemand.Cpu(), allowed).Tf32, Is.EqualTo(allowed));

    // It can be set and read where there is no GPU; that it then changes products is the library's affair.
    [TestCase(false, 0)]
    [TestCase(true, 2)]
    public async Task In_a_worker_both_parts_of_the_library_that_make_products_are_told(bool allowed, int expected)
    {
        var program = WorkerProgram.Torch(ToolLayout.BesideProgram, new TensorPlace.Gpu("cpu", allowed), Environment.GetEnvironmentVariable);
        await using var bench = new Bench(isolation: new Isolation.Process(), program: program);
        var run = await bench.RunAsync(
            """
            using static TorchSharp.torch.backends;
            public sealed class Answer : ICircularBinarySwaps
            {
                public int MinSwaps(int[] nums) => Convert.ToInt32(cuda.matmul.allow_tf32) + Convert.ToInt32(cudnn.allow_tf32);
            }
            """, Bench.Asks("allowed", ([1, 0, 1], expected)));
        Assert.That(run[0].Outcome.Verdict, Is.EqualTo(Verdict.Passed), run[0].Outcome.ToString());
    }

    private void MustBeTimedBesideIt(SubmissionReport report)
    {
        Assert.That(report.Speed, Is.InstanceOf<SpeedReport.Timed>().With.Property("Baseline").EqualTo(new SpeedBaseline.Peer(_peer!.Description)), report.Told());
        Assert.That(((SpeedReport.Timed)report.Speed!).Sizes.Select(size => size.Reference), Is.All.Property("NanosecondsPerRun").GreaterThan(0).And.All.Property("TransferNanosecondsPerRun").EqualTo(0));
    }

    private async Task<SubmissionReport> GradeAsync(string file, string kata, bool speed = false)
    {
        await using var judge = new Core.Grading(Judges.Pack, ToolLayout.BesideProgram, isolation: new Isolation.Process(), workersAhead: 1, peer: _peer);
        return await judge.GradeAsync(new Submission(file), new()
        {
            Seed = "tests",
            Kata = kata,
            Speed = speed,
            Against = _peer!.Description,
            Checks = [.. Judges.Pack.Find(kata)!.Spec!.Checks.Where(check => check is not IGrowthCheck).Select(check => check.Id)],
        });
    }
}
