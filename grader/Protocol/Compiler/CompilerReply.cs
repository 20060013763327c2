namespace Katas.Protocol.Compiler;

/// <summary>What the compiler child answers.</summary>
public abstract record CompilerReply
{
    /// <summary>It knows the katas and waits for sources.</summary>
    public sealed record Ready : CompilerReply;

    /// <summary>It compiles, keeps to the policy and implements the contract.</summary>
    public sealed record Compiled(
        string Kata, string Contract, string TypeName, byte[] Assembly, byte[] Symbols, IReadOnlyList<SourceDiagnostic> Diagnostics) : CompilerReply
    {
        /// <summary>The tensors that it is written on.</summary>
        public Track Track { get; init; }
    }

    /// <summary>It is the stub as handed out, token by token.</summary>
    public sealed record Untouched(string Kata) : CompilerReply;

    /// <summary>It is not run.</summary>
    /// <param name="Reason">Why.</param>
    /// <param name="Kata">The kata, where it could be told.</param>
    /// <param name="Message">One or two sentences: what is wrong and what to do.</param>
    /// <param name="Diagnostics">What the compiler or the policy says, errors first.</param>
    public sealed record Refused(Refusal Reason, string? Kata, string Message, IReadOnlyList<SourceDiagnostic> Diagnostics) : CompilerReply;

    /// <summary>What the rules that teach say of it, which changes no verdict.</summary>
    public sealed record Advice(IReadOnlyList<SourceDiagnostic> Diagnostics) : CompilerReply;

    /// <summary>Mutants of a source, in the order in which they stand in it; whether each compiles is not known yet.</summary>
    public sealed record Mutated(IReadOnlyList<SourceMutant> Mutants) : CompilerReply;

    /// <summary>It is sealed from here on.</summary>
    public sealed record Sealed : CompilerReply;

    /// <summary>It has not been sealed, and why.</summary>
    public sealed record NotSealed(string Reason) : CompilerReply;

    /// <summary>The submission with counters in it.</summary>
    /// <param name="Assembly">Its bytes; they do what the submission's own do, and count.</param>
    /// <param name="Symbols">Its portable line information.</param>
    /// <param name="Counters">The full name of the class that counts.</param>
    /// <param name="Lines">The submission's own line of each counter, from 1.</param>
    public sealed record Instrumented(byte[] Assembly, byte[] Symbols, string Counters, IReadOnlyList<int> Lines) : CompilerReply;

    /// <summary>It cannot be made to count, which is no fault of its author.</summary>
    /// <param name="Reason">Why, for whoever mends the grader.</param>
    public sealed record NotInstrumented(string Reason) : CompilerReply;

    /// <summary>Sends a reply.</summary>
    public void SendTo(FrameChannel channel)
    {
        var writer = new WireWriter();
        switch (this)
        {
            case Ready:
                channel.Send(1, []);
                break;
            case Compiled compiled:
                writer.Text(compiled.Kata);
                writer.Text(compiled.Contract);
                writer.Text(compiled.TypeName);
                writer.Bytes(compiled.Assembly);
                writer.Bytes(compiled.Symbols);
                SourceDiagnostic.Write(writer, compiled.Diagnostics);
                writer.Int32((int)compiled.Track);
                channel.Send(2, writer.Written);
                break;
            case Untouched untouched:
                writer.Text(untouched.Kata);
                channel.Send(3, writer.Written);
                break;
            case Refused refused:
                writer.Int32((int)refused.Reason);
                writer.OptionalText(refused.Kata);
                writer.Text(refused.Message);
                SourceDiagnostic.Write(writer, refused.Diagnostics);
                channel.Send(4, writer.Written);
                break;
            case Advice advice:
                SourceDiagnostic.Write(writer, advice.Diagnostics);
                channel.Send(6, writer.Written);
                break;
            case Mutated mutated:
                SourceMutant.Write(writer, mutated.Mutants);
                channel.Send(5, writer.Written);
                break;
            case Sealed:
                channel.Send(8, []);
                break;
            case NotSealed failed:
                writer.Text(failed.Reason);
                channel.Send(7, writer.Written);
                break;
            case Instrumented instrumented:
                writer.Bytes(instrumented.Assembly);
                writer.Bytes(instrumented.Symbols);
                writer.Text(instrumented.Counters);
                writer.Array<int>([.. instrumented.Lines]);
                channel.Send(9, writer.Written);
                break;
            case NotInstrumented not:
                writer.Text(not.Reason);
                channel.Send(10, writer.Written);
                break;
        }
    }

    /// <summary>Waits for the next reply, or returns null where the child has closed its end.</summary>
    /// <exception cref="WireFormatException">It is not a reply.</exception>
    public static CompilerReply? ReceiveFrom(FrameChannel channel)
    {
        if (channel.Receive() is not { } frame) return null;
        var reader = new WireReader(frame.Body);
        CompilerReply reply = frame.Kind switch
        {
            1 => new Ready(),
            2 => new Compiled(
                reader.Text(), reader.Text(), reader.Text(), reader.Bytes().ToArray(), reader.Bytes().ToArray(), SourceDiagnostic.ReadAll(ref reader))
            {
                Track = Known<Track>(reader.Int32()),
            },
            3 => new Untouched(reader.Text()),
            4 => new Refused(Known<Refusal>(reader.Int32()), reader.OptionalText(), reader.Text(), SourceDiagnostic.ReadAll(ref reader)),
            5 => new Mutated(SourceMutant.ReadAll(ref reader)),
            6 => new Advice(SourceDiagnostic.ReadAll(ref reader)),
            7 => new NotSealed(reader.Text()),
            8 => new Sealed(),
            9 => new Instrumented(reader.Bytes().ToArray(), reader.Bytes().ToArray(), reader.Text(), reader.Array<int>()),
            10 => new NotInstrumented(reader.Text()),
            var other => throw new WireFormatException($"There is no reply of kind {other}."),
        };
        reader.End();
        return reply;
    }

    private static T Known<T>(int value) where T : struct, Enum => Enum.IsDefined(typeof(T), value)
        ? (T)Enum.ToObject(typeof(T), value)
        : throw new WireFormatException($"There is no {typeof(T).Name} {value}.");
}
