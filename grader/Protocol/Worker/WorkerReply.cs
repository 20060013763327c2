namespace Katas.Protocol.Worker;

/// <summary>What a worker answers. All of it is a claim: the judge believes no more than that these bytes came back.</summary>
public abstract record WorkerReply
{
    /// <summary>The protocol's version; judge and worker come from one build, so another one is a broken installation.</summary>
    public const int Version = 1;

    /// <summary>The most type names that an exception travels with; of a deeper hierarchy the end is kept.</summary>
    public const int MostTypeNames = 16;

    /// <summary>The longest text of a reply, in characters: what a worker cuts its texts to, and beyond which the judge reads none.</summary>
    public const int LongestText = 1000;

    /// <summary>Sent unasked when the worker is ready to load.</summary>
    public sealed record Hello(int ProtocolVersion) : WorkerReply;

    /// <summary>The worker has given up what it can; said before it knows anything of a submission, so it can be believed.</summary>
    /// <param name="Sequence">The number of the request; there is no nonce yet.</param>
    public sealed record Sealed(int Sequence) : WorkerReply;

    /// <summary>It could not.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record NotSealed(string Reason) : WorkerReply;

    /// <summary>The request was carried out.</summary>
    /// <param name="Stamp">See <see cref="Stamp"/>.</param>
    /// <param name="MutatedInput">The name of an input of the case that is no longer as it was sent, or null.</param>
    /// <param name="Value">The answer by the method's schema; empty where there is none.</param>
    public sealed record Done(Stamp Stamp, string? MutatedInput, byte[] Value) : WorkerReply;

    /// <summary>The submission threw.</summary>
    /// <param name="Stamp">See <see cref="Stamp"/>.</param>
    /// <param name="TypeNames">Full names from the type itself up to Exception.</param>
    /// <param name="Message">Its message, capped.</param>
    public sealed record Threw(Stamp Stamp, IReadOnlyList<string> TypeNames, string Message) : WorkerReply;

    /// <summary>Where it threw.</summary>
    /// <param name="Stamp">See <see cref="Stamp"/>.</param>
    /// <param name="Line">The submission's own line, from 1; 0 where it is not known.</param>
    public sealed record Located(Stamp Stamp, int Line) : WorkerReply;

    /// <summary>The answer is longer than allowed.</summary>
    public sealed record TooLarge(Stamp Stamp, long Bytes) : WorkerReply;

    /// <summary>A batch was run.</summary>
    /// <param name="Stamp">See <see cref="Stamp"/>.</param>
    /// <param name="Nanoseconds">How long the runs took by the worker's own clock, without what was written before each.</param>
    /// <param name="AllocatedBytes">What the runs allocated, without what carries their answers.</param>
    public sealed record Ran(Stamp Stamp, long Nanoseconds, long AllocatedBytes) : WorkerReply;

    /// <summary>The answers that were asked for.</summary>
    /// <param name="Stamp">See <see cref="Stamp"/>.</param>
    /// <param name="Answers">Of each run the answers of all its calls one after another, by their schemas.</param>
    /// <param name="TransferNanoseconds">How long it takes to bring the inputs of a run to where it computes and its answers back; 0 where they are there anyway. Part of no run.</param>
    public sealed record Sampled(Stamp Stamp, IReadOnlyList<byte[]> Answers, long TransferNanoseconds) : WorkerReply;

    /// <summary>The steps of an instrumented submission since it was asked last.</summary>
    /// <param name="Stamp">See <see cref="Stamp"/>.</param>
    /// <param name="ByCounter">The steps of each counter.</param>
    /// <param name="AllocatedBytes">What its calls have allocated.</param>
    /// <param name="SpentAt">The counter at which there was no fuel left; -1 where there was some.</param>
    public sealed record Steps(Stamp Stamp, IReadOnlyList<long> ByCounter, long AllocatedBytes, int SpentAt) : WorkerReply;

    /// <summary>Sends a reply.</summary>
    public void SendTo(FrameChannel channel)
    {
        var writer = new WireWriter();
        switch (this)
        {
            case Hello hello:
                writer.Int32(hello.ProtocolVersion);
                break;
            case Done done:
                done.Stamp.Write(writer);
                writer.OptionalText(done.MutatedInput);
                writer.Bytes(done.Value);
                break;
            case Threw threw:
                threw.Stamp.Write(writer);
                writer.Int32(threw.TypeNames.Count);
                foreach (var name in threw.TypeNames) writer.Text(name);
                writer.Text(threw.Message);
                break;
            case Located located:
                located.Stamp.Write(writer);
                writer.Int32(located.Line);
                break;
            case Sealed given:
                writer.Int32(given.Sequence);
                break;
            case NotSealed failed:
                writer.Text(failed.Reason);
                break;
            case Steps steps:
                steps.Stamp.Write(writer);
                writer.Array<long>([.. steps.ByCounter]);
                writer.Int64(steps.AllocatedBytes);
                writer.Int32(steps.SpentAt);
                break;
            case TooLarge large:
                large.Stamp.Write(writer);
                writer.Int64(large.Bytes);
                break;
            case Ran ran:
                ran.Stamp.Write(writer);
                writer.Int64(ran.Nanoseconds);
                writer.Int64(ran.AllocatedBytes);
                break;
            case Sampled sampled:
                sampled.Stamp.Write(writer);
                writer.Int32(sampled.Answers.Count);
                foreach (var answer in sampled.Answers) writer.Bytes(answer);
                writer.Int64(sampled.TransferNanoseconds);
                break;
        }

        channel.Send(KindOf(this), writer.Written);
    }

    /// <summary>Waits for the next reply, or returns null where the worker has closed its end.</summary>
    /// <exception cref="WireFormatException">It is not a reply.</exception>
    public static WorkerReply? ReceiveFrom(FrameChannel channel)
    {
        if (channel.Receive() is not { } frame) return null;
        var reader = new WireReader(frame.Body);
        WorkerReply reply = frame.Kind switch
        {
            1 => new Hello(reader.Int32()),
            2 => new Done(Stamp.Read(ref reader), reader.Bool() ? reader.Text(LongestText) : null, reader.Bytes().ToArray()),
            3 => new Threw(Stamp.Read(ref reader), ReadNames(ref reader), reader.Text(LongestText)),
            4 => new TooLarge(Stamp.Read(ref reader), reader.Int64()),
            5 => new Sealed(reader.Int32()),
            6 => new NotSealed(reader.Text(LongestText)),
            7 => new Ran(Stamp.Read(ref reader), reader.NotNegative(), reader.NotNegative()),
            8 => new Sampled(Stamp.Read(ref reader), reader.ByteArrays(), reader.NotNegative()),
            9 => new Steps(Stamp.Read(ref reader), reader.Array<long>(), reader.Int64(), reader.Int32()),
            10 => new Located(Stamp.Read(ref reader), reader.Int32()),
            var other => throw new WireFormatException($"There is no reply of kind {other}."),
        };
        reader.End();
        return reply;
    }

    private static string[] ReadNames(ref WireReader reader)
    {
        var names = new string[reader.Count(sizeof(int))];
        if (names.Length is 0 or > MostTypeNames) throw new WireFormatException($"An exception with {names.Length} base types.");
        for (var i = 0; i < names.Length; i++) names[i] = reader.Text(LongestText);
        return names;
    }

    private static byte KindOf(WorkerReply reply) => reply switch
    {
        Hello => 1,
        Done => 2,
        Threw => 3,
        TooLarge => 4,
        Sealed => 5,
        NotSealed => 6,
        Ran => 7,
        Sampled => 8,
        Steps => 9,
        Located => 10,
        _ => throw new NotSupportedException(reply.GetType().Name),
    };
}
