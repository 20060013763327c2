namespace Katas.Protocol.Compiler;

/// <summary>A kata as the compiler child needs to know it.</summary>
/// <param name="Name">The kata's name.</param>
/// <param name="Contract">The contract's metadata name, for instance <c>Katas.Contracts.ILayerNorm`1</c>.</param>
/// <param name="Stub">The stub as handed out.</param>
public sealed record KataContract(string Name, string Contract, string Stub);

/// <summary>What the judge asks of the compiler child.</summary>
public abstract record CompilerRequest
{
    /// <summary>Read what compiling needs. Sent once, first; answered by <see cref="CompilerReply.Ready"/>, and where it is to be sealed by one more reply.</summary>
    /// <param name="Katas">The katas there are.</param>
    /// <param name="Sealed">Whether to give up files, network and other processes then, before any source comes.</param>
    public sealed record Configure(IReadOnlyList<KataContract> Katas, bool Sealed) : CompilerRequest;

    /// <summary>Compile a submission.</summary>
    /// <param name="Path">Shown in diagnostics and stack traces; never opened.</param>
    /// <param name="Source">The text.</param>
    /// <param name="Kata">The kata to hold it to, or null to infer it from the contract.</param>
    /// <param name="ForDebugging">Whether somebody will step through it: nothing is optimised away.</param>
    public sealed record Compile(string Path, string Source, string? Kata, bool ForDebugging) : CompilerRequest;

    /// <summary>Say what may be learnt from a submission that compiles. Asked apart, so that no verdict waits for it.</summary>
    /// <param name="Path">Shown in diagnostics; never opened.</param>
    /// <param name="Source">The text.</param>
    public sealed record Advise(string Path, string Source) : CompilerRequest;

    /// <summary>List the small mistakes that can be made in a source; answered by <see cref="CompilerReply.Mutated"/>.</summary>
    public sealed record Mutate(string Source) : CompilerRequest;

    /// <summary>
    /// Compile a submission that compiles once more, with counters in it; answered by <see cref="CompilerReply.Instrumented"/> or
    /// <see cref="CompilerReply.NotInstrumented"/>. Asked apart, so that no verdict waits for what only growth needs.
    /// </summary>
    /// <param name="Path">Shown in stack traces; never opened.</param>
    /// <param name="Source">The text.</param>
    /// <param name="Counters">The name of the class that is to count: drawn at random, so that no submission can mean it.</param>
    public sealed record Instrument(string Path, string Source, string Counters) : CompilerRequest;

    /// <summary>Sends a request.</summary>
    public void SendTo(FrameChannel channel)
    {
        var writer = new WireWriter();
        switch (this)
        {
            case Configure configure:
                writer.Bool(configure.Sealed);
                writer.Int32(configure.Katas.Count);
                foreach (var kata in configure.Katas)
                {
                    writer.Text(kata.Name);
                    writer.Text(kata.Contract);
                    writer.Text(kata.Stub);
                }

                channel.Send(1, writer.Written);
                break;
            case Compile compile:
                writer.Text(compile.Path);
                writer.Text(compile.Source);
                writer.OptionalText(compile.Kata);
                writer.Bool(compile.ForDebugging);
                channel.Send(2, writer.Written);
                break;
            case Advise advise:
                writer.Text(advise.Path);
                writer.Text(advise.Source);
                channel.Send(4, writer.Written);
                break;
            case Mutate mutate:
                writer.Text(mutate.Source);
                channel.Send(3, writer.Written);
                break;
            case Instrument instrument:
                writer.Text(instrument.Path);
                writer.Text(instrument.Source);
                writer.Text(instrument.Counters);
                channel.Send(5, writer.Written);
                break;
        }
    }

    /// <summary>Waits for the next request, or returns null where there will be none.</summary>
    public static CompilerRequest? ReceiveFrom(FrameChannel channel)
    {
        if (channel.Receive() is not { } frame) return null;
        var reader = new WireReader(frame.Body);
        CompilerRequest request = frame.Kind switch
        {
            1 => ReadConfigure(ref reader),
            2 => new Compile(reader.Text(), reader.Text(), reader.OptionalText(), reader.Bool()),
            3 => new Mutate(reader.Text()),
            4 => new Advise(reader.Text(), reader.Text()),
            5 => new Instrument(reader.Text(), reader.Text(), reader.Text()),
            var other => throw new WireFormatException($"There is no request of kind {other}."),
        };
        reader.End();
        return request;
    }

    private static Configure ReadConfigure(ref WireReader reader)
    {
        var isSealed = reader.Bool();
        var katas = new KataContract[reader.Count(3 * sizeof(int))];
        for (var i = 0; i < katas.Length; i++) katas[i] = new(reader.Text(), reader.Text(), reader.Text());
        return new(katas, isSealed);
    }
}

/// <summary>What the compiler child answers.</summary>
public abstract record CompilerReply
{
    /// <summary>It knows the katas and waits for sources.</summary>
    public sealed record Ready : CompilerReply;

    /// <summary>It compiles, keeps to the policy and implements the contract.</summary>
    public sealed record Compiled(
        string Kata, string Contract, string TypeName, byte[] Assembly, byte[] Symbols, IReadOnlyList<SourceDiagnostic> Diagnostics) : CompilerReply;

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
                reader.Text(), reader.Text(), reader.Text(), reader.Bytes().ToArray(), reader.Bytes().ToArray(), SourceDiagnostic.ReadAll(ref reader)),
            3 => new Untouched(reader.Text()),
            4 => new Refused(ReadRefusal(ref reader), reader.OptionalText(), reader.Text(), SourceDiagnostic.ReadAll(ref reader)),
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

    private static Refusal ReadRefusal(ref WireReader reader) => reader.Int32() is var value && Enum.IsDefined((Refusal)value)
        ? (Refusal)value
        : throw new WireFormatException($"There is no refusal {value}.");
}
