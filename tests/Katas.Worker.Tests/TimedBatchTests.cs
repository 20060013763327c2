using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;
using static Katas.Worker.Tests.Session;

namespace Katas.Worker.Tests;

/// <summary>Cases are staged, run in batches with something written into them before each run, and some of the answers come back.</summary>
public sealed class TimedBatchTests
{
    private static readonly Schema Numbers = new Schema.PrimitiveArray(typeof(int));

    [Test]
    public void Runs_go_round_the_cases_from_the_first_one_asked_for() =>
        Assert.That(Answers(Stage([9], [9, 9], [9, 9, 9]), new(3, FirstCase: 1, Runs: 5, []), [0, 1, 2, 3, 4]), Is.EqualTo((int[])[2, 3, 1, 2, 3]));

    [Test]
    public void The_answers_come_in_the_order_in_which_they_are_asked_for() =>
        Assert.That(Answers(Stage([9], [9, 9]), new(3, 0, Runs: 2, []), [1, 0, 1]), Is.EqualTo((int[])[2, 1, 2]));

    [Test]
    public void What_is_written_before_a_run_is_there_in_it_and_in_the_later_ones_of_its_case() => Assert.That(
        Answers(Stage([0, 9]), new(3, 0, Runs: 4, [new(4, Run: 1, Slot: 0, Offset: 0), new(0, Run: 3, Slot: 0, Offset: 0)]), [0, 1, 2, 3]),
        Is.EqualTo((int[])[2, 4, 4, 2]));

    [Test]
    public void What_is_written_before_a_run_is_not_there_in_the_run_before_it() => Assert.That(
        Answers(Stage([0], [0, 9]), new(3, 0, Runs: 4, [new(4, Run: 2, Slot: 0, Offset: 0), new(4, Run: 3, Slot: 0, Offset: 0)]), [0, 1, 2, 3]),
        Is.EqualTo((int[])[1, 2, 4, 4]));

    [Test]
    public void Every_run_has_an_instance_of_its_own() =>
        Assert.That(Answers(Stage([0]), new(3, 0, Runs: 3, []), [0, 1, 2], typeof(Counting)), Is.EqualTo((int[])[1, 1, 1]));

    [Test]
    public void The_allocated_bytes_are_those_of_the_submission_alone()
    {
        const int ObjectBytes = 24; // the instance
        const int HeaderBytes = 24; // of an array
        var ran = Ran(typeof(Allocating), Stage([800]), new WorkerRequest.Batch(3, 0, Runs: 1, []), new WorkerRequest.Batch(4, 0, Runs: 10, []));
        Assert.That(ran.AllocatedBytes, Is.EqualTo(10 * (ObjectBytes + HeaderBytes + 800)));
    }

    [Test]
    public void A_batch_takes_some_time() => Assert.That(Ran(typeof(Answering), Stage([0]), new WorkerRequest.Batch(3, 0, Runs: 1000, [])).Nanoseconds, Is.Positive);

    [Test]
    public void What_a_run_throws_is_told() => Assert.That(
        Threw(Load(1, typeof(Answering)), Stage([0], [3]), new WorkerRequest.Batch(3, 0, Runs: 2, [])).Message, Is.EqualTo("three"));

    [Test]
    public void Answers_longer_than_allowed_are_not_sent() => Assert.That(
        Replies(Load(1, typeof(Answering), longestValue: 7), Stage([0]), new WorkerRequest.Batch(3, 0, Runs: 2, []), new WorkerRequest.Sample(4, [0, 1]))[^1],
        Is.TypeOf<WorkerReply.TooLarge>());

    [Test]
    public void Answers_are_forgotten_once_some_were_sent() => Assert.That(
        Threw(Load(1, typeof(Answering)), Stage([0]), new WorkerRequest.Batch(3, 0, Runs: 2, []), new WorkerRequest.Sample(4, [0]), new WorkerRequest.Sample(5, [0])).Message,
        Does.Contain("none of the last 0"));

    [Test]
    public void A_pool_replaces_the_one_before() => Assert.That(
        AnswersOf(Replies(Load(1, typeof(Answering)), Stage([0]), Stage([0, 0]), new WorkerRequest.Batch(4, 0, Runs: 1, []), new WorkerRequest.Sample(5, [0]))[^1]),
        Is.EqualTo((int[])[2]));

    [Test]
    public void Nothing_can_be_run_before_it_is_staged() =>
        Assert.That(Threw(Load(1, typeof(Answering)), new WorkerRequest.Batch(2, 0, Runs: 1, [])).Message, Does.Contain("staged"));

    private static IEnumerable<int> Answers(WorkerRequest.Stage stage, WorkerRequest.Batch batch, int[] runs, Type? type = null) =>
        AnswersOf(Replies(Load(1, type ?? typeof(Answering)), stage, batch, new WorkerRequest.Sample(4, runs))[^1]);

    private static IEnumerable<int> AnswersOf(WorkerReply reply) => ((WorkerReply.Sampled)reply).Answers.Select(answer => BitConverter.ToInt32(answer));

    private static WorkerReply.Ran Ran(Type type, params IEnumerable<WorkerRequest> requests) => (WorkerReply.Ran)Replies([Load(1, type), .. requests])[^1];

    private static WorkerRequest.Stage Stage(params int[][] cases) => new(2, [0], [.. cases.Select(Encode)]);

    private static byte[] Encode(int[] nums)
    {
        var writer = new WireWriter();
        ValueCodec.Write(writer, Numbers, nums);
        return writer.Written.ToArray();
    }
}
