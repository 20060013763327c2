using Katas.Protocol.Tests.Support;
using Katas.Protocol.Worker;

namespace Katas.Protocol.Tests.Messages;

/// <summary>Between judge and worker: each message comes as it was sent, and nothing else comes at all.</summary>
public sealed class WorkerMessageTests
{
    private static readonly byte[] Nonce = [.. Enumerable.Range(1, 16).Select(i => (byte)i)];
    private static readonly Stamp Stamp = new(Nonce, 7, 1L << 33);

    internal static IEnumerable<WorkerRequest> Requests() =>
    [
        new WorkerRequest.Load(1, Nonce, "Katas.Contracts.ILayerNorm`1", "Practice.层归一化+Inner", [1, 2, 3], [], 1 << 20, WaitForDebugger: true),
        new WorkerRequest.NewInstance(2),
        new WorkerRequest.Call(3, 1, [9, 8, 7]),
        new WorkerRequest.Call(int.MaxValue, -1, []),
        new WorkerRequest.EndCase(4),
        new WorkerRequest.Seal(5),
        new WorkerRequest.Stage(6, [1, 0], [[1, 2, 3], [], [4]]),
        new WorkerRequest.Batch(7, 2, 1000, [new(-1, 0, 3, 17), new(long.MaxValue, 999, 0, 0)]),
        new WorkerRequest.Batch(8, 0, 1, []),
        new WorkerRequest.Sample(9, [5, 1]),
        new WorkerRequest.TakeSteps(6, "C1F", 1L << 40),
        new WorkerRequest.Locate(10, 9),
    ];

    internal static IEnumerable<WorkerReply> Replies() =>
    [
        new WorkerReply.Hello(WorkerReply.Version),
        new WorkerReply.Done(Stamp, null, []),
        new WorkerReply.Done(Stamp, "nums", [1, 2, 3, 4]),
        new WorkerReply.Threw(Stamp, ["My.Exception", "System.Exception"], "消息"),
        new WorkerReply.Located(Stamp, 12),
        new WorkerReply.TooLarge(Stamp, 1L << 40),
        new WorkerReply.Sealed(5),
        new WorkerReply.NotSealed("The kernel refuses it."),
        new WorkerReply.Ran(Stamp, 1L << 40, 24),
        new WorkerReply.Sampled(Stamp, [[1, 2, 3], [], [4]], 1L << 40),
        new WorkerReply.Steps(Stamp, [3, 1L << 40, 0], 1L << 33, -1),
        new WorkerReply.Steps(Stamp, [], 0, 7),
    ];

    [TestCaseSource(nameof(Requests))]
    public void A_request_comes_as_it_was_sent(WorkerRequest request) =>
        Assert.That(WorkerRequest.ReceiveFrom(Wire.Channel(Wire.Sent(request.SendTo), 1)), Is.EqualTo(request).UsingPropertiesComparer());

    [TestCaseSource(nameof(Replies))]
    public void A_reply_comes_as_it_was_sent(WorkerReply reply) =>
        Assert.That(WorkerReply.ReceiveFrom(Wire.Channel(Wire.Sent(reply.SendTo), 1)), Is.EqualTo(reply).UsingPropertiesComparer());

    [TestCaseSource(nameof(Replies))]
    public void A_reply_cut_off_at_any_byte_is_refused(WorkerReply reply)
    {
        foreach (var cut in Hostile.Truncations(Wire.Sent(reply.SendTo)).Skip(1))
            Assert.That(() => WorkerReply.ReceiveFrom(Wire.Channel(cut)), Throws.TypeOf<WireFormatException>());
    }

    [TestCaseSource(nameof(Replies))]
    public void A_reply_with_anything_changed_ends_well(WorkerReply reply)
    {
        var honest = Wire.Sent(reply.SendTo);
        foreach (var hostile in Hostile.Corruptions(honest).Concat(Hostile.FalseLengths(honest)))
            Hostile.MustEndWell(hostile, bytes => WorkerReply.ReceiveFrom(Wire.Channel(bytes)), allowance: Wire.LongestBody + (64 << 10));
    }

    [TestCaseSource(nameof(Replies))]
    public void A_reply_whose_body_was_shortened_is_refused(WorkerReply reply)
    {
        foreach (var frame in ShortenedBodies(Wire.Sent(reply.SendTo)))
            Assert.That(() => WorkerReply.ReceiveFrom(Wire.Channel(frame)), Throws.TypeOf<WireFormatException>());
    }

    [TestCaseSource(nameof(Requests))]
    public void A_request_whose_body_was_shortened_is_refused(WorkerRequest request)
    {
        foreach (var frame in ShortenedBodies(Wire.Sent(request.SendTo)))
            Assert.That(() => WorkerRequest.ReceiveFrom(Wire.Channel(frame)), Throws.TypeOf<WireFormatException>());
    }

    [Test]
    public void A_reply_of_an_unknown_kind_is_refused() => Assert.That(
        () => WorkerReply.ReceiveFrom(Wire.Channel(Wire.Sent(channel => channel.Send(99, [])))), Throws.TypeOf<WireFormatException>().With.Message.Contains("99"));

    [Test]
    public void A_closed_stream_gives_no_reply() => Assert.That(WorkerReply.ReceiveFrom(Wire.Channel([])), Is.Null);

    [TestCase(0)]
    [TestCase(WorkerReply.MostTypeNames + 1)]
    public void An_exception_without_a_type_or_with_endless_ones_is_refused(int names) =>
        Assert.That(() => Received(new WorkerReply.Threw(Stamp, [.. Enumerable.Repeat("E", names)], "")), Throws.TypeOf<WireFormatException>());

    [Test]
    public void A_message_longer_than_a_worker_sends_is_refused() => Assert.That(
        () => Received(new WorkerReply.Threw(Stamp, ["E"], new string('m', WorkerReply.LongestText + 1))), Throws.TypeOf<WireFormatException>());

    [Test]
    public void The_name_of_a_type_longer_than_a_worker_sends_is_refused() => Assert.That(
        () => Received(new WorkerReply.Threw(Stamp, [new string('E', WorkerReply.LongestText + 1)], "")), Throws.TypeOf<WireFormatException>());

    [Test]
    public void The_name_of_an_input_longer_than_a_worker_sends_is_refused() => Assert.That(
        () => Received(new WorkerReply.Done(Stamp, new string('n', WorkerReply.LongestText + 1), [])), Throws.TypeOf<WireFormatException>());

    [TestCase(-1, 0)]
    [TestCase(0, -1)]
    public void A_batch_that_took_less_than_nothing_is_refused(long nanoseconds, long allocatedBytes) =>
        Assert.That(() => Received(new WorkerReply.Ran(Stamp, nanoseconds, allocatedBytes)), Throws.TypeOf<WireFormatException>());

    [Test]
    public void Transfers_that_took_less_than_nothing_are_refused() => Assert.That(() => Received(new WorkerReply.Sampled(Stamp, [], -1)), Throws.TypeOf<WireFormatException>());

    [Test]
    public void A_stamp_answers_its_own_nonce_and_number_only()
    {
        byte[] otherNonce = [.. Nonce[..15], 0];
        Assert.Multiple(() =>
        {
            Assert.That(Stamp.Answers(Nonce, 7));
            Assert.That(Stamp.Answers(Nonce, 8), Is.False);
            Assert.That(Stamp.Answers(otherNonce, 7), Is.False);
            Assert.That(Stamp.Answers(Nonce.AsSpan(0, 15), 7), Is.False);
        });
    }

    private static WorkerReply? Received(WorkerReply reply) => WorkerReply.ReceiveFrom(Wire.Channel(Wire.Sent(reply.SendTo)));

    private static IEnumerable<byte[]> ShortenedBodies(byte[] frame) =>
        Hostile.Truncations(frame[5..]).Select(body => Wire.Sent(channel => channel.Send(frame[4], body)));
}
