using Katas.Protocol.Values;

namespace Katas.Protocol.Tests.Support;

/// <summary>Bytes to values and back, through the real writers and readers.</summary>
internal static class Wire
{
    public const int LongestBody = 1 << 20;

    public static byte[] Encode(Schema schema, object? value)
    {
        var writer = new WireWriter();
        ValueCodec.Write(writer, schema, value);
        return writer.Written.ToArray();
    }

    public static object? Decode(Schema schema, ReadOnlySpan<byte> bytes)
    {
        var reader = new WireReader(bytes);
        var value = ValueCodec.Read(ref reader, schema);
        reader.End();
        return value;
    }

    /// <summary>The frames that something sends.</summary>
    public static byte[] Sent(Action<FrameChannel> send)
    {
        var stream = new MemoryStream();
        send(new(Stream.Null, stream, LongestBody));
        return stream.ToArray();
    }

    public static FrameChannel Channel(byte[] frames, params int[] pieces) =>
        new(pieces.Length == 0 ? new MemoryStream(frames) : new DrippingStream(frames, pieces), Stream.Null, LongestBody);
}
