using Katas.Cli.Runs;
using Katas.Cli.Tests.Support;
using Katas.Core.Scoring;

namespace Katas.Cli.Tests.Runs;

public sealed class MemoryTests
{
    private static readonly GradeRequest Plain = new() { Language = "en" };

    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase(Verdict.WrongAnswer)]
    [TestCase(Verdict.Threw)]
    [TestCase(Verdict.TimedOut)]
    [TestCase(Verdict.Crashed)]
    [TestCase(Verdict.InputMutated)]
    public void A_seed_that_failed_is_replayed_the_next_time(Verdict verdict)
    {
        Keep(verdict, seed: "7");
        Assert.That(SeedToReplay(), Is.EqualTo("7"));
    }

    [TestCase(Verdict.Passed)]
    [TestCase(Verdict.DoesNotCompile)]
    [TestCase(Verdict.Forbidden)]
    [TestCase(Verdict.ContractNotMet)]
    [TestCase(Verdict.NotAttempted)]
    [TestCase(Verdict.GraderFault)]
    public void A_verdict_that_no_seed_brought_about_keeps_none(Verdict verdict)
    {
        Keep(verdict, seed: "7");
        Assert.That(SeedToReplay(), Is.Null);
    }

    [Test]
    public void A_replayed_seed_that_passes_is_forgotten()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Keep(Verdict.Passed, seed: "8", replayed: "7");
        Assert.That(SeedToReplay(), Is.Null);
    }

    [Test]
    public void A_fresh_seed_that_fails_after_the_replay_takes_its_place()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Keep(Verdict.WrongAnswer, seed: "8", replayed: "7");
        Assert.That(SeedToReplay(), Is.EqualTo("8"));
    }

    [Test]
    public void A_seed_stays_while_the_file_does_not_compile()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Keep(Verdict.DoesNotCompile, seed: "7", replayed: "7");
        Assert.That(SeedToReplay(), Is.EqualTo("7"));
    }

    [Test]
    public void Passing_some_checks_proves_too_little_to_forget_a_seed()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Keep(Verdict.Passed, seed: "8", replayed: "7", request: Plain with { Checks = ["edge"] });
        Assert.That(SeedToReplay(), Is.EqualTo("7"));
    }

    [Test]
    public void Every_file_has_its_own_seed()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Assert.That(SeedToReplay(file: "Other.cs"), Is.Null);
    }

    [Test]
    public void A_run_under_a_given_seed_replays_none()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Assert.That(SeedToReplay(request: Plain with { Seed = "9" }), Is.Null);
    }

    [Test]
    public void A_run_under_a_debugger_replays_none()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Assert.That(SeedToReplay(request: Plain with { Debug = true }), Is.Null);
    }

    [Test]
    public void A_batch_of_submitters_leaves_nothing_behind()
    {
        Keep(Verdict.WrongAnswer, seed: "7", isBatch: true);
        Assert.That(Directory.Exists(Path.Combine(_bench.Folder, ".kata")), Is.False);
    }

    [Test]
    public void An_untouched_stub_leaves_nothing_behind()
    {
        new Memory(_bench.Context(), Plain, isBatch: false)
            .Keep(new(Found("Alpha.cs"), Reports.Of("Alpha", Verdict.NotAttempted, untouched: true), "7", ReplayedSeed: null));
        Assert.That(Directory.Exists(Path.Combine(_bench.Folder, ".kata")), Is.False);
    }

    [Test]
    public void The_authors_right_and_wrong_answers_leave_nothing_behind()
    {
        _bench.MakeRepository();
        Keep(Verdict.WrongAnswer, seed: "7", file: Path.Combine("reference", "Alpha", "wrong", "OffByOne.cs"));
        Assert.That(Directory.Exists(Path.Combine(_bench.Folder, ".kata")), Is.False);
    }

    [Test]
    public void The_state_lies_in_the_repositorys_root()
    {
        _bench.MakeRepository();
        var root = _bench.Folder;
        _bench.Folder = Path.Combine(root, "katas", "Alpha");
        Keep(Verdict.WrongAnswer, seed: "7");
        Assert.That(File.Exists(Path.Combine(root, ".kata", "seeds.json")), Is.True);
    }

    [Test]
    public async Task The_last_verdict_stands_in_the_list()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Assert.That((await _bench.RunAsync("list")).Output, Does.Contain("wrong answer, 0/100"));
    }

    [Test]
    public async Task A_file_for_another_kata_than_the_one_named_is_nobodys_last_verdict()
    {
        Keep(Verdict.WrongAnswer, seed: "7");
        Keep(Verdict.ContractNotMet, seed: "8", request: Plain with { Kata = "Alpha" });
        Assert.That((await _bench.RunAsync("list")).Output, Does.Contain("wrong answer, 0/100"));
    }

    [Test]
    public async Task A_run_of_some_checks_is_nobodys_last_verdict()
    {
        Keep(Verdict.WrongAnswer, seed: "7", request: Plain with { Checks = ["edge"] });
        Assert.That((await _bench.RunAsync("list")).Output, Does.Not.Contain("wrong answer"));
    }

    private void Keep(Verdict verdict, string seed, string? replayed = null, GradeRequest? request = null, bool isBatch = false, string file = "Alpha.cs") =>
        new Memory(_bench.Context(), request ?? Plain, isBatch).Keep(new(Found(file), Reports.Of("Alpha", verdict), seed, replayed));

    private string? SeedToReplay(GradeRequest? request = null, string file = "Alpha.cs") =>
        new Memory(_bench.Context(), request ?? Plain, isBatch: false).SeedToReplay(Found(file));

    private FoundSubmission Found(string file) => new(new(file), Path.Combine(_bench.Folder, file), Named: true);
}
