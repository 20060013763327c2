using Katas.Contracts;
using Katas.Core.Execution;
using Katas.Core.Tests.Support;
using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;

namespace Katas.Core.Tests.Execution;

/// <summary>A worker that is timed: where it runs, and what comes back of a batch.</summary>
public sealed class TimedWorkerTests
{
    private const string Answer = """
        public sealed class Answer : ICircularBinarySwaps
        {
            // Kept, since the runtime puts on the stack what nobody keeps.
            private int[] kept = [];

            public int MinSwaps(int[] nums) => nums[0] > 100 ? throw new FormatException("above 100") : (kept = new int[1000]).Length + nums[0];
        }
        """;

    private Bench _bench = null!;
    private WorkerProcess _worker = null!;

    [SetUp]
    public async Task StartAsync()
    {
        _bench = new();
        _worker = await _bench.Workers.StartTimedAsync();
        _worker.BeginTiming(TimeSpan.FromSeconds(5));
        Assert.That(_worker.Load(Bench.Compile(Answer)), Is.TypeOf<Answer.Done>());
        Assert.That(_worker.Stage([0], [Encoded(1), Encoded(2)]), Is.TypeOf<Answer.Done>());
    }

    [TearDown]
    public async Task EndAsync()
    {
        _worker.Dispose();
        await _bench.DisposeAsync();
    }

    [Test]
    [Platform("Linux")]
    public void All_its_threads_are_kept_on_one_core()
    {
        var places = Directory.EnumerateDirectories($"/proc/{_worker.Id}/task")
            .Select(thread => File.ReadLines(Path.Combine(thread, "status")).Single(line => line.StartsWith("Cpus_allowed_list:", StringComparison.Ordinal)))
            .Distinct().ToArray();
        Assert.That(places, Has.Length.EqualTo(1).And.All.Match(@"^Cpus_allowed_list:\s*\d+$"));
    }

    [Test]
    [Platform("Linux")]
    public async Task One_that_is_compared_takes_nothing_of_its_own_from_ahead_of_time()
    {
        const string List = "DOTNET_ReadyToRunExcludeList=";
        using var compared = await _bench.Workers.StartComparedAsync();
        var excluded = EnvironmentOf(compared).Single(variable => variable.StartsWith(List, StringComparison.Ordinal))[List.Length..].Split(';');
        Assert.Multiple(() =>
        {
            Assert.That(excluded, Is.SupersetOf((string[])["Katas.Worker", "Katas.Contracts", "Katas.Protocol", "System.Numerics.Tensors"]));
            Assert.That(EnvironmentOf(_worker), Has.None.StartsWith(List), "a clock of growth waits for none of it");
        });

        static string[] EnvironmentOf(WorkerProcess worker) => File.ReadAllText($"/proc/{worker.Id}/environ").Split('\0');
    }

    [Test]
    public void The_runs_take_no_longer_by_its_own_clock_than_the_whole_round_trip_by_ours()
    {
        var ran = (Answer.Ran)_worker.Time(firstCase: 0, runs: 2000, []);
        Assert.That(ran.Claimed, Is.GreaterThan(TimeSpan.Zero).And.LessThanOrEqualTo(ran.Clocked));
    }

    [Test]
    public void It_tells_what_the_runs_allocated() =>
        Assert.That(((Answer.Ran)_worker.Time(firstCase: 0, runs: 100, [])).AllocatedBytes, Is.EqualTo(100 * (24 + 24 + 4 * 1000)));

    [Test]
    public void The_answers_asked_for_are_those_of_what_was_written()
    {
        _worker.Time(firstCase: 0, runs: 4, [new InputWrite(Bits: 7, Run: 2, Slot: 0, Offset: 0)]);
        var sampled = (Answer.Sampled)_worker.Sample([0, 1, 2]);
        Assert.That(sampled.Answers.Select(answer => BitConverter.ToInt32(answer)), Is.EqualTo((int[])[1001, 1002, 1007]));
    }

    [Test]
    public void What_is_thrown_while_it_is_timed_comes_back_as_always() =>
        Assert.That(_worker.Time(firstCase: 0, runs: 2, [new InputWrite(Bits: 101, Run: 1, Slot: 0, Offset: 0)]), Is.TypeOf<Answer.Threw>().With.Property("Message").EqualTo("above 100"));

    private static byte[] Encoded(params int[] nums)
    {
        var writer = new WireWriter();
        ValueCodec.Write(writer, new Schema.PrimitiveArray(typeof(int)), nums);
        return writer.Written.ToArray();
    }
}
