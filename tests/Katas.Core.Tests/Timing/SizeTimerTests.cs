using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Execution;
using Katas.Core.Tests.Support;
using Katas.Core.Timing;

namespace Katas.Core.Tests.Timing;

/// <summary>A submission beside a model, in two processes: never how long it took, but what came of it.</summary>
public sealed class SizeTimerTests
{
    private const string Model = "public sealed class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) { var sum = 0; foreach (var n in nums) sum += n; return sum; } }";

    // Each size is measured until the first look, whatever the noise.
    private static readonly SpeedBudget Short = new(TimeSpan.Zero, TimeSpan.FromSeconds(5));

    private Bench _bench = null!;

    [SetUp]
    public void Open() => _bench = new();

    [TearDown]
    public ValueTask CloseAsync() => _bench.DisposeAsync();

    [Test]
    public async Task The_model_beside_itself_gives_pairs_whose_answers_are_right()
    {
        var outcome = await TimedAsync(Model);
        Assert.That(outcome, Is.TypeOf<SizeOutcome.Timed>().With.Property("Estimate").Property("Pairs").EqualTo(StopPolicy.PairsOfRound));
    }

    [Test]
    public async Task Whoever_is_first_in_a_round_what_is_slow_is_the_submission()
    {
        var outcome = await TimedAsync(
            """
            public sealed class Answer : ICircularBinarySwaps
            {
                public int MinSwaps(int[] nums) { var sum = 0; for (var i = 0; i < 50; i++) { sum = 0; foreach (var n in nums) sum += n; } return sum; }
            }
            """,
            SpeedBudget.Default);
        var rounds = ((SizeOutcome.Timed)outcome).Rounds;
        Assert.That(rounds, Has.Count.AtLeast(2));
        Assert.That(rounds.SelectMany(round => round.Pairs), Has.All.Matches<BatchPair>(pair => PerRun(pair!.Submission) > PerRun(pair.Model)));

        static TimeSpan PerRun(BatchSample batch) => batch.Clocked / batch.Runs;
    }

    [Test]
    public async Task An_answer_that_is_kept_by_reference_is_found_out()
    {
        var outcome = await TimedAsync(
            """
            public sealed class Answer : ICircularBinarySwaps
            {
                private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<int[], object> Kept = new();
                public int MinSwaps(int[] nums) => (int)Kept.GetValue(nums, key => (object)key.Sum());
            }
            """);
        Assert.That(((SizeOutcome.Refused)outcome).Reason, Does.StartWith("An answer given while it was timed is wrong. Expected"));
    }

    [Test]
    public async Task One_that_answers_nothing_at_all_is_found_out() =>
        Assert.That(await TimedAsync("public sealed class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }"), Is.TypeOf<SizeOutcome.Refused>());

    [Test]
    public async Task One_that_throws_while_it_is_timed_is_told_so()
    {
        var outcome = await TimedAsync("public sealed class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) => throw new FormatException(\"no\"); }");
        Assert.That(((SizeOutcome.Refused)outcome).Reason, Is.EqualTo("System.FormatException while it was timed: no"));
    }

    [Test]
    public async Task One_that_does_not_end_is_told_so()
    {
        var outcome = await TimedAsync("public sealed class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) { while (true) { } } }", new(TimeSpan.Zero, TimeSpan.FromSeconds(1)));
        Assert.That(((SizeOutcome.Refused)outcome).Reason, Does.Contain("processor time"));
    }

    [Test]
    public async Task What_it_is_timed_beside_has_workers_of_its_own()
    {
        await using var nowhere = new WorkerPool(new("nowhere.dll"), Limits.Default, new Isolation.Process(), ahead: 0);
        var timer = new SizeTimer<ICircularBinarySwaps>(Sums, Swaps.Kata, "tests", Short);
        Assert.That(
            async () => await timer.MeasureAsync(new(Bench.Compile(Model), _bench.Workers), new(Bench.Compile(Model), nowhere)),
            Throws.TypeOf<GraderUnavailableException>().With.Message.Contains("nowhere.dll"));
    }

    [Test]
    public async Task A_baseline_that_answers_wrongly_is_no_doing_of_the_submissions()
    {
        var outcome = await new SizeTimer<ICircularBinarySwaps>(Sums, Swaps.Kata, "tests", Short).MeasureAsync(
            new(Bench.Compile(Model), _bench.Workers),
            new(Bench.Compile("public sealed class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }"), _bench.Workers));
        Assert.That(outcome, Is.TypeOf<SizeOutcome.Failed>());
    }

    private Task<SizeOutcome> TimedAsync(string source, SpeedBudget? budget = null) =>
        new SizeTimer<ICircularBinarySwaps>(Sums, Swaps.Kata, "tests", budget ?? Short).MeasureAsync(new(Bench.Compile(source), _bench.Workers), new(Bench.Compile(Model), _bench.Workers));

    private static TimedSize<ICircularBinarySwaps> Sums { get; } = new("sums", "the sum of 100 numbers", generate => Sum(generate.Integers(100, 1, 9)));

    // Every run has another sum.
    private static TimedCase<ICircularBinarySwaps> Sum(int[] nums) => TimedCase.Of(
        (ICircularBinarySwaps subject) => subject.MinSwaps(nums),
        answer => [Expect.Equal(answer, nums.Sum())],
        rewriting => rewriting.Set(nums, rewriting.Generate.Integer(0, nums.Length - 1), rewriting.Generate.Integer(10, 1_000_000)));
}
