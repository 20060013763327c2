using Katas.Protocol.Worker;
using static Katas.Worker.Tests.Session;

namespace Katas.Worker.Tests;

/// <summary>Each request has one reply under its stamp, whatever is asked.</summary>
public sealed class WorkerSessionTests
{
    [Test]
    public void It_says_hello_unasked() => Assert.That(Replies(), Is.EqualTo((WorkerReply[])[new WorkerReply.Hello(WorkerReply.Version)]));

    [Test]
    public void Every_reply_repeats_the_nonce_and_the_number_of_its_request()
    {
        var replies = Replies(Load(5, typeof(Answering)), new WorkerRequest.NewInstance(6), Call(7, 9, 9), Call(8, 3), new WorkerRequest.EndCase(9));
        Assert.That(
            replies.Skip(1).Select(reply => reply switch
            {
                WorkerReply.Done done => done.Stamp,
                WorkerReply.Threw threw => threw.Stamp,
                _ => throw new NotSupportedException(),
            }).Select(stamp => (Convert.ToHexString(stamp.Nonce), stamp.Sequence)),
            Is.EqualTo(Enumerable.Range(5, 5).Select(sequence => (Convert.ToHexString(Nonce), sequence))));
    }

    [Test]
    public void A_call_is_answered_by_the_submissions_value() => Assert.That(
        ((WorkerReply.Done)Replies(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), Call(3, 9, 9, 9))[^1]).Value, Is.EqualTo(BitConverter.GetBytes(3)));

    [Test]
    public void A_changed_input_is_named_with_the_answer() => Assert.That(
        Mutated(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), Call(3, 1)), Is.EqualTo((string?[])[null, null, "nums"]));

    [Test]
    public void An_input_of_an_earlier_call_that_is_changed_in_a_later_one_is_named_then() => Assert.That(
        Mutated(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), Call(3, 2), Call(4, 9)), Is.EqualTo((string?[])[null, null, null, "nums"]));

    [Test]
    public void A_changed_input_is_named_at_the_end_of_its_case_too() => Assert.That(
        Mutated(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), Call(3, 1), new WorkerRequest.EndCase(4)), Is.EqualTo((string?[])[null, null, "nums", "nums"]));

    [Test]
    public void A_changed_input_is_named_when_the_next_case_opens_and_then_forgotten() => Assert.That(
        Mutated(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), Call(3, 1), new WorkerRequest.NewInstance(4), Call(5, 9)),
        Is.EqualTo((string?[])[null, null, "nums", "nums", null]));

    [Test]
    public void An_answer_longer_than_allowed_is_not_sent() => Assert.That(
        Replies(Load(1, typeof(Answering), longestValue: 3), new WorkerRequest.NewInstance(2), Call(3, 9))[^1],
        Is.TypeOf<WorkerReply.TooLarge>().With.Property("Bytes").EqualTo(4));

    [Test]
    public void What_the_submission_throws_is_told() => Assert.That(
        Threw(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), Call(3, 3)),
        Has.Property("Message").EqualTo("three").And.Property("TypeNames").EqualTo((string[])
            ["System.InvalidOperationException", "System.SystemException", "System.Exception"]));

    [Test]
    public void A_constructor_that_throws_is_told() => Assert.That(
        Threw(Load(1, typeof(Unmakeable)), new WorkerRequest.NewInstance(2)), Has.Property("Message").EqualTo("not me"));

    [Test]
    public void Where_it_threw_is_told_of_either_of_the_last_two_requests()
    {
        var replies = Replies(Load(1, typeof(Answering)) with { Symbols = Symbols }, new WorkerRequest.NewInstance(2), Call(3, 3), Call(4, 3), Locate(5, 3), Locate(6, 4), Locate(7, 2));
        Assert.That(replies.OfType<WorkerReply.Located>().Select(located => located.Line > 0), Is.EqualTo((bool[])[true, true, false]));
    }

    [Test]
    public void Where_an_earlier_request_threw_is_forgotten_with_the_next_that_throws() => Assert.That(
        Replies(Load(1, typeof(Answering)) with { Symbols = Symbols }, new WorkerRequest.NewInstance(2), Call(3, 3), Call(4, 9), Call(5, 3), Locate(6, 3))[^1],
        Is.TypeOf<WorkerReply.Located>().With.Property("Line").Zero);

    [Test]
    public void What_is_asked_before_anything_is_loaded_does_not_end_the_session() => Assert.That(
        Replies(new WorkerRequest.NewInstance(1), Load(2, typeof(Answering)), new WorkerRequest.NewInstance(3)).Select(reply => reply.GetType()),
        Is.EqualTo((Type[])[typeof(WorkerReply.Hello), typeof(WorkerReply.Threw), typeof(WorkerReply.Done), typeof(WorkerReply.Done)]));

    [TestCase(-1)]
    [TestCase(1)]
    public void A_method_that_there_is_not_does_not_end_the_session(int method) => Assert.That(
        Threw(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), new WorkerRequest.Call(3, method, [])), Is.Not.Null);

    [Test]
    public void Arguments_that_cannot_be_read_do_not_end_the_session() => Assert.That(
        Threw(Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), new WorkerRequest.Call(3, 0, [1, 255, 255, 255, 127])),
        Has.Property("TypeNames").Contains("Katas.Protocol.WireFormatException"));

    [Test]
    public void An_assembly_that_is_none_is_told_when_it_is_loaded() => Assert.That(
        Threw(Load(1, typeof(Answering)) with { Assembly = [1, 2, 3] }), Has.Property("TypeNames").Contains("System.BadImageFormatException"));

    [Test]
    public void The_stamp_counts_what_was_printed_so_far_in_bytes()
    {
        var console = Console.Out;
        var printed = new PrintedOutput(Stream.Null);
        Console.SetOut(new StreamWriter(printed) { AutoFlush = true });
        try
        {
            var replies = Replies(printed, Load(1, typeof(Answering)), new WorkerRequest.NewInstance(2), Call(3, 4), Call(4, 4), Call(5, 9));
            Assert.That(replies.OfType<WorkerReply.Done>().Select(done => done.Stamp.PrintedBytes), Is.EqualTo((long[])[0, 0, 3, 6, 6]));
        }
        finally
        {
            Console.SetOut(console);
        }
    }

    private static WorkerRequest.Locate Locate(int sequence, int thrower) => new(sequence, thrower);

    private static byte[] Symbols => File.ReadAllBytes(Path.ChangeExtension(typeof(Answering).Assembly.Location, ".pdb"));

    private static IEnumerable<string?> Mutated(params IEnumerable<WorkerRequest> requests) => Replies(requests).OfType<WorkerReply.Done>().Select(done => done.MutatedInput);
}
