using System.Buffers.Binary;

namespace Katas.Protocol;

/// <summary>
/// Frames over a pair of streams: four bytes of length, one of kind, then the body. Blocking, one reader and one writer; deadlines are the business of
/// whoever can kill the other end.
/// </summary>
/// <param name="input">Where frames come from.</param>
/// <param name="output">Where frames go.</param>
/// <param name="longestBody">The longest body that is accepted.</param>
public sealed class FrameChannel(Stream input, Stream output, int longestBody)
{
    private const int HeaderLength = sizeof(int) + 1;
    private readonly byte[] _header = new byte[HeaderLength];

    /// <summary>Sends one frame.</summary>
    public void Send(byte kind, ReadOnlySpan<byte> body)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        BinaryPrimitives.WriteInt32LittleEndian(header, body.Length);
        header[^1] = kind;
        output.Write(header);
        output.Write(body);
        output.Flush();
    }

    /// <summary>Waits for the next frame, or returns null where the stream ends between two frames.</summary>
    /// <exception cref="WireFormatException">The stream ends within a frame, or the frame is longer than accepted.</exception>
    public Frame? Receive()
    {
        var got = input.ReadAtLeast(_header, HeaderLength, throwOnEndOfStream: false);
        if (got == 0) return null;
        if (got < HeaderLength) throw new WireFormatException("The stream ended within a frame's header.");

        var length = BinaryPrimitives.ReadInt32LittleEndian(_header);
        if (length < 0 || length > longestBody) throw new OversizedFrameException(length, longestBody);

        var body = new byte[length];
        return input.ReadAtLeast(body, length, throwOnEndOfStream: false) == length
            ? new(_header[^1], body)
            : throw new WireFormatException("The stream ended within a frame's body.");
    }
}

/// <summary>One frame.</summary>
public readonly record struct Frame(byte Kind, byte[] Body);

/// <summary>A frame that announces more than is accepted.</summary>
public sealed class OversizedFrameException(int length, int limit)
    : Exception($"A frame announces {length} bytes; at most {limit} are accepted.");
