using System.Text;

namespace Katas.Worker;

/// <summary>
/// Where a submission's Console goes: standard error, which the judge reads apart from the answers and caps. Counts what has passed, so that the judge
/// can tell which part belongs to which call.
/// </summary>
internal sealed class PrintedOutput(Stream stream) : Stream
{
    public long Bytes { get; private set; }

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Makes the console write here and read nothing.</summary>
    public static PrintedOutput TakeConsole()
    {
        var output = new PrintedOutput(Console.OpenStandardError());
        var writer = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };
        Console.SetOut(writer);
        Console.SetError(writer);
        Console.SetIn(TextReader.Null);
        return output;
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        stream.Write(buffer);
        Bytes += buffer.Length;
    }

    public override void Flush() => stream.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
