using Katas.Protocol.Tests.Support;

namespace Katas.Protocol.Tests;

/// <summary>Frames come whole or not at all, however the stream is cut.</summary>
public sealed class FrameChannelTests
{
    private static readonly byte[] ThreeFrames = Wire.Sent(channel =>
    {
        channel.Send(1, [10, 11, 12]);
        channel.Send(2, []);
        channel.Send(255, [.. Enumerable.Range(0, 300).Select(i => (byte)i)]);
    });

    [TestCase(1)]
    [TestCase(2)]
    [TestCase(3)]
    [TestCase(4)]
    [TestCase(5)]
    [TestCase(6)]
    [TestCase(1, 7, 2)]
    [TestCase(299, 1)]
    [TestCase(4096)]
    public void Frames_come_whole_however_the_stream_delivers_them(params int[] pieces)
    {
        var channel = Wire.Channel(ThreeFrames, pieces);

        var frames = ReadAll(channel);

        Assert.That(frames.Select(frame => (frame.Kind, frame.Body.Length)), Is.EqualTo(((byte, int)[])[(1, 3), (2, 0), (255, 300)]));
        Assert.That(frames[2].Body, Is.EqualTo(Enumerable.Range(0, 300).Select(i => (byte)i)));
    }

    [TestCase(0, 1)]
    [TestCase(3, 1)]
    [TestCase(5000, 1)]
    [TestCase(100_000, 2)]
    public void A_frame_that_a_pipe_holds_is_written_at_once(int length, int writes)
    {
        var output = new CountingStream();
        new FrameChannel(Stream.Null, output, Wire.LongestBody).Send(1, new byte[length]);
        Assert.Multiple(() =>
        {
            Assert.That(output.Writes, Is.EqualTo(writes));
            Assert.That(output.Length, Is.EqualTo(5 + length));
        });
    }

    [Test]
    public void A_stream_that_ends_between_frames_gives_null() => Assert.That(Wire.Channel([]).Receive(), Is.Null);

    [Test]
    public void A_stream_that_ends_within_a_frame_is_refused()
    {
        foreach (var cut in Hostile.Truncations(Wire.Sent(channel => channel.Send(1, [1, 2, 3]))).Skip(1))
            Assert.That(() => Wire.Channel(cut).Receive(), Throws.TypeOf<WireFormatException>(), $"cut after {cut.Length} bytes");
    }

    [TestCase(-1)]
    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    [TestCase(Wire.LongestBody + 1)]
    public void A_length_beyond_what_is_accepted_is_refused_before_any_memory_is_taken(int length)
    {
        byte[] header = [.. BitConverter.GetBytes(length), 1];
        Hostile.MustEndWell(header, bytes => Wire.Channel(bytes).Receive(), allowance: 4096);
        Assert.That(() => Wire.Channel(header).Receive(), Throws.TypeOf<OversizedFrameException>().With.Message.Contains($"{length}"));
    }

    [Test]
    public void The_longest_body_that_is_accepted_comes_whole()
    {
        var sent = Wire.Sent(channel => channel.Send(9, new byte[Wire.LongestBody]));
        Assert.That(Wire.Channel(sent, 65536).Receive()!.Value.Body, Has.Length.EqualTo(Wire.LongestBody));
    }

    private static List<Frame> ReadAll(FrameChannel channel)
    {
        var frames = new List<Frame>();
        while (channel.Receive() is { } frame) frames.Add(frame);
        return frames;
    }

    private sealed class CountingStream : MemoryStream
    {
        public int Writes { get; private set; }

        public override void Write(byte[] buffer, int offset, int count)
        {
            Writes++;
            base.Write(buffer, offset, count);
        }
    }
}
