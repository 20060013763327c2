namespace Katas.Protocol.Compiler;

/// <summary>A kata as the compiler child needs to know it.</summary>
/// <param name="Name">The kata's name.</param>
/// <param name="Contract">The contract's metadata name, for instance <c>Katas.Contracts.ILayerNorm`1</c>.</param>
/// <param name="Stubs">The stubs as handed out, one for each track that it has.</param>
public sealed record KataContract(string Name, string Contract, IReadOnlyList<string> Stubs);

/// <summary>What the judge asks of the compiler child.</summary>
public abstract record CompilerRequest
{
    /// <summary>Read what compiling needs. Sent once, first; answered by <see cref="CompilerReply.Ready"/>, and where it is to be sealed by one more reply.</summary>
    /// <param name="Katas">The katas there are.</param>
    /// <param name="Sealed">Whether to give up files, network and other processes then, before any source comes.</param>
    /// <param name="TorchSharp">Where the assembly of <see cref="Track.Torch"/> lies; null where there is none.</param>
    /// <param name="Sparing">Whether so many submissions are to come that every core is busy: then processor time counts, and no single one's wait.</param>
    public sealed record Configure(IReadOnlyList<KataContract> Katas, bool Sealed, string? TorchSharp, bool Sparing) : CompilerRequest;

    /// <summary>Compile a submission.</summary>
    /// <param name="Path">Shown in diagnostics and stack traces; never opened.</param>
    /// <param name="Source">The text.</param>
    /// <param name="Kata">The kata to hold it to, or null to infer it from the contract.</param>
    /// <param name="ForDebugging">Whether somebody will step through it: nothing is optimised away.</param>
    /// <param name="WithAdvice">Whether <see cref="Advise"/> will follow, so that it pays to look for advice meanwhile.</param>
    public sealed record Compile(string Path, string Source, string? Kata, bool ForDebugging, bool WithAdvice = false) : CompilerRequest;

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
                writer.Bool(configure.Sparing);
                writer.OptionalText(configure.TorchSharp);
                writer.Int32(configure.Katas.Count);
                foreach (var kata in configure.Katas)
                {
                    writer.Text(kata.Name);
                    writer.Text(kata.Contract);
                    writer.Int32(kata.Stubs.Count);
                    foreach (var stub in kata.Stubs) writer.Text(stub);
                }

                channel.Send(1, writer.Written);
                break;
            case Compile compile:
                writer.Text(compile.Path);
                writer.Text(compile.Source);
                writer.OptionalText(compile.Kata);
                writer.Bool(compile.ForDebugging);
                writer.Bool(compile.WithAdvice);
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
            2 => new Compile(reader.Text(), reader.Text(), reader.OptionalText(), reader.Bool(), reader.Bool()),
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
        var (isSealed, sparing, torchSharp) = (reader.Bool(), reader.Bool(), reader.OptionalText());
        var katas = new KataContract[reader.Count(3 * sizeof(int))];
        for (var i = 0; i < katas.Length; i++) katas[i] = new(reader.Text(), reader.Text(), ReadStubs(ref reader));
        return new(katas, isSealed, torchSharp, sparing);
    }

    private static string[] ReadStubs(ref WireReader reader)
    {
        var stubs = new string[reader.Count(sizeof(int))];
        for (var i = 0; i < stubs.Length; i++) stubs[i] = reader.Text();
        return stubs;
    }
}
