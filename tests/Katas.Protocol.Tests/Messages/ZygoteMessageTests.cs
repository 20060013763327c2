using Katas.Protocol.Tests.Support;
using Katas.Protocol.Worker;

namespace Katas.Protocol.Tests.Messages;

/// <summary>Between judge and zygote, both of them ours.</summary>
public sealed class ZygoteMessageTests
{
    internal static IEnumerable<ZygoteRequest> Requests() => [new ZygoteRequest.Fork([.. Enumerable.Range(1, 16).Select(i => (byte)i)]), new ZygoteRequest.Reap(1 << 20)];

    internal static IEnumerable<ZygoteReply> Replies() =>
    [
        new ZygoteReply.Ready(WorkerReply.Version),
        new ZygoteReply.Forked(4711),
        new ZygoteReply.NotForked("The system refuses another process."),
        new ZygoteReply.Ended(137),
    ];

    [TestCaseSource(nameof(Requests))]
    public void A_request_comes_as_it_was_sent(ZygoteRequest request) =>
        Assert.That(ZygoteRequest.ReceiveFrom(Wire.Channel(Wire.Sent(request.SendTo), 1)), Is.EqualTo(request).UsingPropertiesComparer());

    [TestCaseSource(nameof(Replies))]
    public void A_reply_comes_as_it_was_sent(ZygoteReply reply) =>
        Assert.That(ZygoteReply.ReceiveFrom(Wire.Channel(Wire.Sent(reply.SendTo), 1)), Is.EqualTo(reply).UsingPropertiesComparer());

    [TestCaseSource(nameof(Replies))]
    public void A_reply_cut_off_at_any_byte_is_refused(ZygoteReply reply)
    {
        foreach (var cut in Hostile.Truncations(Wire.Sent(reply.SendTo)).Skip(1))
            Assert.That(() => ZygoteReply.ReceiveFrom(Wire.Channel(cut)), Throws.TypeOf<WireFormatException>());
    }

    [TestCaseSource(nameof(Replies))]
    public void A_reply_with_anything_changed_ends_well(ZygoteReply reply)
    {
        var honest = Wire.Sent(reply.SendTo);
        foreach (var hostile in Hostile.Corruptions(honest).Concat(Hostile.FalseLengths(honest)))
            Hostile.MustEndWell(hostile, bytes => ZygoteReply.ReceiveFrom(Wire.Channel(bytes)), allowance: Wire.LongestBody + (64 << 10));
    }
}
