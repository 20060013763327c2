namespace Katas.Protocol.Tests.Support;

/// <summary>Delivers its bytes in pieces of the given lengths, over and over, as a pipe may.</summary>
internal sealed class DrippingStream(byte[] bytes, params int[] pieces) : Stream
{
    private int _position;
    private int _reads;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var piece = Math.Min(pieces[_reads++ % pieces.Length], Math.Min(buffer.Length, bytes.Length - _position));
        bytes.AsSpan(_position, piece).CopyTo(buffer);
        _position += piece;
        return piece;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
