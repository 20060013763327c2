namespace Katas.Protocol.Worker;

/// <summary>What a zygote answers. It has never met a submission, so it can be believed.</summary>
public abstract record ZygoteReply
{
    /// <summary>Sent unasked when it is ready to be copied.</summary>
    /// <param name="ProtocolVersion">See <see cref="WorkerReply.Version"/>.</param>
    public sealed record Ready(int ProtocolVersion) : ZygoteReply;

    /// <summary>There is a copy.</summary>
    /// <param name="Process">Its number as the zygote sees it, which in namespaces is another than the judge's.</param>
    public sealed record Forked(int Process) : ZygoteReply;

    /// <summary>There is none.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record NotForked(string Reason) : ZygoteReply;

    /// <summary>A copy has ended.</summary>
    /// <param name="ExitCode">As a shell would tell it: 128 and the signal's number where one ended it.</param>
    public sealed record Ended(int ExitCode) : ZygoteReply;

    /// <summary>Sends a reply.</summary>
    public void SendTo(FrameChannel channel)
    {
        var writer = new WireWriter();
        byte kind = 0;
        switch (this)
        {
            case Ready ready:
                kind = 1;
                writer.Int32(ready.ProtocolVersion);
                break;
            case Forked forked:
                kind = 2;
                writer.Int32(forked.Process);
                break;
            case NotForked failed:
                kind = 3;
                writer.Text(failed.Reason);
                break;
            case Ended ended:
                kind = 4;
                writer.Int32(ended.ExitCode);
                break;
        }

        channel.Send(kind, writer.Written);
    }

    /// <summary>Waits for the next reply, or returns null where the zygote has closed its end.</summary>
    /// <exception cref="WireFormatException">It is not a reply.</exception>
    public static ZygoteReply? ReceiveFrom(FrameChannel channel)
    {
        if (channel.Receive() is not { } frame) return null;
        var reader = new WireReader(frame.Body);
        ZygoteReply reply = frame.Kind switch
        {
            1 => new Ready(reader.Int32()),
            2 => new Forked(reader.Int32()),
            3 => new NotForked(reader.Text(WorkerReply.LongestText)),
            4 => new Ended(reader.Int32()),
            var other => throw new WireFormatException($"There is no reply of kind {other} of a zygote."),
        };
        reader.End();
        return reply;
    }
}
