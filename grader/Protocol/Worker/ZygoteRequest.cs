namespace Katas.Protocol.Worker;

/// <summary>What the judge asks of a zygote: a worker that is never given a submission, and makes copies of itself which are. One at a time.</summary>
public abstract record ZygoteRequest
{
    /// <summary>Length of a token.</summary>
    public const int TokenBytes = 16;

    /// <summary>Make a copy, which calls the judge on its socket: first for its frames, then for what it prints, with the token and a byte 0 or 1 each time.</summary>
    /// <param name="Token">Fresh random bytes.</param>
    public sealed record Fork(byte[] Token) : ZygoteRequest;

    /// <summary>Say how a copy has ended; it has, or is about to.</summary>
    /// <param name="Process">Its number, as <see cref="ZygoteReply.Forked"/> gave it.</param>
    public sealed record Reap(int Process) : ZygoteRequest;

    /// <summary>Sends a request.</summary>
    public void SendTo(FrameChannel channel)
    {
        var writer = new WireWriter();
        switch (this)
        {
            case Fork fork:
                writer.Bytes(fork.Token);
                break;
            case Reap reap:
                writer.Int32(reap.Process);
                break;
        }

        channel.Send(this is Fork ? (byte)1 : (byte)2, writer.Written);
    }

    /// <summary>Waits for the next request, or returns null where the judge has closed its end.</summary>
    /// <exception cref="WireFormatException">It is not a request.</exception>
    public static ZygoteRequest? ReceiveFrom(FrameChannel channel)
    {
        if (channel.Receive() is not { } frame) return null;
        var reader = new WireReader(frame.Body);
        ZygoteRequest request = frame.Kind switch
        {
            1 => new Fork(reader.Bytes().ToArray()),
            2 => new Reap(reader.Int32()),
            var other => throw new WireFormatException($"There is no request of kind {other} to a zygote."),
        };
        reader.End();
        return request;
    }
}
