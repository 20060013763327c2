namespace Katas.Protocol.Worker;

/// <summary>What the judge asks of a worker. Sequence numbers rise by one from 1, and every reply repeats the one that it answers.</summary>
public abstract record WorkerRequest(int Sequence)
{
    /// <summary>Give up, for good, whatever a submission does not need. Sent at most once, before <see cref="Load"/>.</summary>
    public sealed record Seal(int Sequence) : WorkerRequest(Sequence);

    /// <summary>Load a submission. Sent once, first of what concerns it.</summary>
    /// <param name="Sequence">See <see cref="WorkerRequest"/>.</param>
    /// <param name="Nonce">Fresh random bytes, which every reply must repeat.</param>
    /// <param name="Contract">The full name of the contract, open where it is generic.</param>
    /// <param name="TypeName">The full name of the class that implements it.</param>
    /// <param name="Assembly">The submission's bytes.</param>
    /// <param name="Symbols">Its portable line information.</param>
    /// <param name="LongestValue">The longest answer in bytes that may be sent.</param>
    /// <param name="WaitForDebugger">Whether to wait until a debugger is attached.</param>
    public sealed record Load(
        int Sequence, byte[] Nonce, string Contract, string TypeName, byte[] Assembly, byte[] Symbols, int LongestValue, bool WaitForDebugger)
        : WorkerRequest(Sequence);

    /// <summary>End the case in hand, if any, and make a fresh instance for the next.</summary>
    public sealed record NewInstance(int Sequence) : WorkerRequest(Sequence);

    /// <summary>Call a method of the contract on the instance in hand.</summary>
    /// <param name="Sequence">See <see cref="WorkerRequest"/>.</param>
    /// <param name="Method">Its number in the contract's schema.</param>
    /// <param name="Arguments">The arguments one after another, by their schemas.</param>
    public sealed record Call(int Sequence, int Method, byte[] Arguments) : WorkerRequest(Sequence);

    /// <summary>End the case in hand: look once more whether its inputs were changed.</summary>
    public sealed record EndCase(int Sequence) : WorkerRequest(Sequence);

    /// <summary>Keep a pool of cases for <see cref="Batch"/>, in place of any earlier one.</summary>
    /// <param name="Sequence">See <see cref="WorkerRequest"/>.</param>
    /// <param name="Methods">The methods that a run calls one after another on a fresh instance, by their numbers in the contract's schema.</param>
    /// <param name="Cases">Of each case the arguments of all these calls one after another, by their schemas.</param>
    public sealed record Stage(int Sequence, IReadOnlyList<int> Methods, IReadOnlyList<byte[]> Cases) : WorkerRequest(Sequence);

    /// <summary>
    /// Run over the staged cases, round and round, and keep the answers for <see cref="Sample"/>. The judge's clock runs from here to the reply, so that
    /// nothing of it can be done beforehand.
    /// </summary>
    /// <param name="Sequence">See <see cref="WorkerRequest"/>.</param>
    /// <param name="FirstCase">The case of the first run.</param>
    /// <param name="Runs">How many runs.</param>
    /// <param name="Writes">What to write before which run, by ascending runs.</param>
    public sealed record Batch(int Sequence, int FirstCase, int Runs, InputWrite[] Writes) : WorkerRequest(Sequence);

    /// <summary>Send the answers of some runs of the last batch, which the judge has chosen since, and forget them all.</summary>
    /// <param name="Sequence">See <see cref="WorkerRequest"/>.</param>
    /// <param name="Runs">Which runs.</param>
    public sealed record Sample(int Sequence, int[] Runs) : WorkerRequest(Sequence);

    /// <summary>
    /// Say how many steps an instrumented submission has made since it was asked last, and begin anew; answered by <see cref="WorkerReply.Steps"/>.
    /// </summary>
    /// <param name="Sequence">See <see cref="WorkerRequest"/>.</param>
    /// <param name="Counters">The full name of the class that counts.</param>
    /// <param name="Fuel">How many steps it may make from now on; then it throws.</param>
    public sealed record TakeSteps(int Sequence, string Counters, long Fuel) : WorkerRequest(Sequence);

    /// <summary>
    /// Say at which line of the submission the exception was thrown that one of the last two requests ended with; answered by <see cref="WorkerReply.Located"/>.
    /// Finding out takes longer than all else about an exception, and a check that expects one has no use for it.
    /// </summary>
    /// <param name="Sequence">See <see cref="WorkerRequest"/>.</param>
    /// <param name="Thrower">The number of that request.</param>
    public sealed record Locate(int Sequence, int Thrower) : WorkerRequest(Sequence);

    /// <summary>Sends a request.</summary>
    public void SendTo(FrameChannel channel)
    {
        var writer = new WireWriter();
        writer.Int32(Sequence);
        switch (this)
        {
            case Load load:
                writer.Bytes(load.Nonce);
                writer.Text(load.Contract);
                writer.Text(load.TypeName);
                writer.Bytes(load.Assembly);
                writer.Bytes(load.Symbols);
                writer.Int32(load.LongestValue);
                writer.Bool(load.WaitForDebugger);
                break;
            case Call call:
                writer.Int32(call.Method);
                writer.Bytes(call.Arguments);
                break;
            case Stage stage:
                writer.Array<int>([.. stage.Methods]);
                writer.Int32(stage.Cases.Count);
                foreach (var arguments in stage.Cases) writer.Bytes(arguments);
                break;
            case Batch batch:
                writer.Int32(batch.FirstCase);
                writer.Int32(batch.Runs);
                writer.Array<InputWrite>(batch.Writes);
                break;
            case Sample sample:
                writer.Array<int>(sample.Runs);
                break;
            case TakeSteps take:
                writer.Text(take.Counters);
                writer.Int64(take.Fuel);
                break;
            case Locate locate:
                writer.Int32(locate.Thrower);
                break;
        }

        channel.Send(KindOf(this), writer.Written);
    }

    /// <summary>Waits for the next request, or returns null where there will be none.</summary>
    public static WorkerRequest? ReceiveFrom(FrameChannel channel)
    {
        if (channel.Receive() is not { } frame) return null;
        var reader = new WireReader(frame.Body);
        var sequence = reader.Int32();
        WorkerRequest request = frame.Kind switch
        {
            1 => new Load(
                sequence, reader.Bytes().ToArray(), reader.Text(), reader.Text(), reader.Bytes().ToArray(), reader.Bytes().ToArray(), reader.Int32(),
                reader.Bool()),
            2 => new NewInstance(sequence),
            3 => new Call(sequence, reader.Int32(), reader.Bytes().ToArray()),
            4 => new EndCase(sequence),
            5 => new Seal(sequence),
            6 => new Stage(sequence, reader.Array<int>(), reader.ByteArrays()),
            7 => new Batch(sequence, reader.Int32(), reader.Int32(), reader.Array<InputWrite>()),
            8 => new Sample(sequence, reader.Array<int>()),
            9 => new TakeSteps(sequence, reader.Text(), reader.Int64()),
            10 => new Locate(sequence, reader.Int32()),
            var other => throw new WireFormatException($"There is no request of kind {other}."),
        };
        reader.End();
        return request;
    }

    private static byte KindOf(WorkerRequest request) => request switch
    {
        Load => 1,
        NewInstance => 2,
        Call => 3,
        EndCase => 4,
        Seal => 5,
        Stage => 6,
        Batch => 7,
        Sample => 8,
        TakeSteps => 9,
        Locate => 10,
        _ => throw new NotSupportedException(request.GetType().Name),
    };
}
