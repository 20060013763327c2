using FsCheck;
using FsCheck.Fluent;
using Katas.Protocol.Compiler;
using Katas.Protocol.Tests.Support;
using Katas.Protocol.Worker;

namespace Katas.Protocol.Tests.Messages;

/// <summary>Every message there is, in both directions, with every byte and every length changed: it ends in a message or in the protocol's own refusal, in little memory.</summary>
public sealed class WireFuzzTests
{
    private const long Allowance = Wire.LongestBody + (64 << 10);
    private const int HeaderLength = 5;

    private delegate object? Reader(FrameChannel channel);

    private static readonly (Type Union, Reader Read, object[] Messages)[] Directions =
    [
        (typeof(WorkerRequest), WorkerRequest.ReceiveFrom, [.. WorkerMessageTests.Requests()]),
        (typeof(WorkerReply), WorkerReply.ReceiveFrom, [.. WorkerMessageTests.Replies()]),
        (typeof(CompilerRequest), CompilerRequest.ReceiveFrom, [.. CompilerMessageTests.Requests()]),
        (typeof(CompilerReply), CompilerReply.ReceiveFrom, [new CompilerReply.Ready(), new CompilerReply.Sealed(), .. CompilerMessageTests.Replies()]),
    ];

    private static IEnumerable<TestCaseData> Messages() =>
        from direction in Directions
        from message in direction.Messages
        select new TestCaseData(Bytes(message), direction.Read).SetArgDisplayNames($"{message}");

    private static IEnumerable<TestCaseData> Readers() =>
        Directions.Select(direction => new TestCaseData(direction.Read).SetArgDisplayNames(direction.Union.Name));

    [Test]
    public void No_kind_of_message_is_left_out() => Assert.Multiple(() =>
    {
        foreach (var (union, _, messages) in Directions)
            Assert.That(union.GetNestedTypes().Where(type => type.IsSubclassOf(union)), Is.EquivalentTo(messages.Select(message => message.GetType()).Distinct()));
    });

    [TestCaseSource(nameof(Messages))]
    public void Cut_off_after_any_byte_it_is_refused(byte[] honest, object reader)
    {
        foreach (var cut in Hostile.Truncations(honest).Skip(1)) Assert.That(() => ((Reader)reader)(Wire.Channel(cut)), Throws.TypeOf<WireFormatException>());
    }

    [TestCaseSource(nameof(Messages))]
    public void With_a_body_of_any_other_length_it_is_refused(byte[] honest, object reader)
    {
        var (kind, body) = (honest[HeaderLength - 1], honest[HeaderLength..]);
        foreach (var other in Hostile.Truncations(body).Concat(Enumerable.Range(1, 16).Select(more => (byte[])[.. body, .. new byte[more]])))
            Assert.That(() => ((Reader)reader)(Wire.Channel(Wire.Sent(channel => channel.Send(kind, other)))), Throws.TypeOf<WireFormatException>());
    }

    [TestCaseSource(nameof(Messages))]
    public void Under_any_other_kind_it_ends_well(byte[] honest, object reader) =>
        AllEndWell((Reader)reader, Enumerable.Range(0, 256).Select(kind => (byte[])[.. honest[..(HeaderLength - 1)], (byte)kind, .. honest[HeaderLength..]]));

    [TestCaseSource(nameof(Messages))]
    public void With_any_byte_replaced_by_any_other_it_ends_well(byte[] honest, object reader) => AllEndWell(
        (Reader)reader,
        from at in Enumerable.Range(0, honest.Length)
        from value in Enumerable.Range(0, 256)
        select (byte[])[.. honest[..at], (byte)value, .. honest[(at + 1)..]]);

    [TestCaseSource(nameof(Messages))]
    public void With_any_length_anywhere_it_ends_well(byte[] honest, object reader) => AllEndWell(
        (Reader)reader,
        from at in Enumerable.Range(0, honest.Length - 3)
        from length in Enumerable.Range(-2, honest.Length + 4).Concat([int.MinValue, int.MaxValue, 1 << 20, 1 << 29, 1 << 30, 0x40000001, 0x20000001, 0x15555556])
        select (byte[])[.. honest[..at], .. BitConverter.GetBytes(length), .. honest[(at + 4)..]]);

    [TestCaseSource(nameof(Messages))]
    public void With_a_piece_repeated_or_left_out_it_ends_well(byte[] honest, object reader) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(200),
        Prop.ForAll<NonNegativeInt, NonNegativeInt, bool>((one, other, repeated) =>
        {
            var (from, to) = (Math.Min(one.Get, other.Get) % honest.Length, Math.Max(one.Get, other.Get) % honest.Length);
            if (to < from) (from, to) = (to, from);
            AllEndWell((Reader)reader, [repeated ? [.. honest[..to], .. honest[from..]] : [.. honest[..from], .. honest[to..]]]);
        }));

    [TestCaseSource(nameof(Readers))]
    public void Any_bytes_at_all_end_well(object reader) => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(2000),
        Prop.ForAll<byte, byte[]>((kind, bytes) => AllEndWell((Reader)reader, [Wire.Sent(channel => channel.Send((byte)(kind % 10), bytes)), bytes])));

    private static void AllEndWell(Reader read, IEnumerable<byte[]> hostile)
    {
        foreach (var bytes in hostile) Hostile.MustEndWell(bytes, each => read(Wire.Channel(each)), Allowance);
    }

    private static byte[] Bytes(object message) => Wire.Sent(channel =>
    {
        switch (message)
        {
            case WorkerRequest request: request.SendTo(channel); break;
            case WorkerReply reply: reply.SendTo(channel); break;
            case CompilerRequest request: request.SendTo(channel); break;
            case CompilerReply reply: reply.SendTo(channel); break;
        }
    });
}
