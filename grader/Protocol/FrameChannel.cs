using System.Buffers;
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
    // What a pipe holds. A frame that fits is written at once, since whoever waits for it would wake up for its header alone.
    private const int OneWrite = 64 << 10;
    // Most frames are shorter, and are then read at once too.
    private const int OneRead = 2 << 10;
    private readonly byte[] _header = new byte[HeaderLength];
    private readonly BufferedStream _input = new(input, OneRead);

    /// <summary>Sends one frame.</summary>
    public void Send(byte kind, ReadOnlySpan<byte> body)
    {
        var first = Math.Min(body.Length, OneWrite - HeaderLength);
        var rented = ArrayPool<byte>.Shared.Rent(HeaderLength + first);
        try
        {
            BinaryPrimitives.WriteInt32LittleEndian(rented, body.Length);
            rented[HeaderLength - 1] = kind;
            body[..first].CopyTo(rented.AsSpan(HeaderLength));
            output.Write(rented, 0, HeaderLength + first);
            if (first < body.Length) output.Write(body[first..]);
            output.Flush();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Waits for the next frame, or returns null where the stream ends between two frames.</summary>
    /// <exception cref="WireFormatException">The stream ends within a frame, or the frame is longer than accepted.</exception>
    public Frame? Receive()
    {
        var got = _input.ReadAtLeast(_header, HeaderLength, throwOnEndOfStream: false);
        if (got == 0) return null;
        if (got < HeaderLength) throw new WireFormatException("The stream ended within a frame's header.");

        var length = BinaryPrimitives.ReadInt32LittleEndian(_header);
        if (length < 0 || length > longestBody) throw new OversizedFrameException(length, longestBody);

        var body = new byte[length];
        return _input.ReadAtLeast(body, length, throwOnEndOfStream: false) == length
            ? new(_header[^1], body)
            : throw new WireFormatException("The stream ended within a frame's body.");
    }
}

/// <summary>One frame.</summary>
public readonly record struct Frame(byte Kind, byte[] Body);

/// <summary>A frame that announces more than is accepted.</summary>
public sealed class OversizedFrameException(int length, int limit)
    : Exception($"A frame announces {length} bytes; at most {limit} are accepted.");
