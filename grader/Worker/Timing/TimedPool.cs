using System.Diagnostics;
using System.Reflection;
using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;

namespace Katas.Worker.Timing;

/// <summary>Staged cases, the runs over them, and the answers of the last batch until they are asked for.</summary>
internal sealed class TimedPool
{
    private readonly WorkerTrack _track;
    private readonly IReadOnlyList<ContractSchema.Method> _methods;
    private readonly IReadOnlyList<InputSlot> _slots;
    private readonly IReadOnlyList<InputSlot> _results;
    private readonly object?[][] _cases;
    private readonly TimedRun _run;
    private readonly long _boxBytes;
    private object?[] _answers = [];
    private object?[] _lastCase = [];
    private int _runs;

    public TimedPool(WorkerTrack track, ConstructorInfo constructor, IReadOnlyList<ContractSchema.Method> methods, IReadOnlyList<byte[]> cases)
    {
        if (methods.Count == 0 || cases.Count == 0) throw new WireFormatException("A pool without a call or without a case cannot be run.");
        _track = track;
        _methods = methods;
        _slots = InputSlot.Of(methods);
        _results = InputSlot.OfResults(methods);
        _cases = [.. cases.Select(Decode)];
        _run = TimedRunCompiler.Compile(constructor, methods);
        // Measured once and thrown away: the first measurement allocates by itself.
        _ = TimedRunCompiler.BoxBytes(methods);
        _boxBytes = TimedRunCompiler.BoxBytes(methods);
        GC.Collect();
    }

    /// <summary>Runs a batch; in rounds, each case at most once a round, so that what is written beforehand stays out of the clock of many runs at once.</summary>
    public (long Nanoseconds, long AllocatedBytes) Run(WorkerRequest.Batch batch)
    {
        if (batch.Runs < 0 || batch.FirstCase < 0) throw new WireFormatException($"{batch.Runs} runs from case {batch.FirstCase} on cannot be.");
        _runs = batch.Runs;
        _lastCase = CaseOf(batch, Math.Max(0, batch.Runs - 1));
        if (_answers.Length < batch.Runs * _methods.Count) _answers = new object?[batch.Runs * _methods.Count];

        var (ticks, allocated, written) = (0L, 0L, 0);
        for (var first = 0; first < batch.Runs; first += _cases.Length)
        {
            var last = Math.Min(first + _cases.Length, batch.Runs);
            for (; written < batch.Writes.Length && batch.Writes[written].Run < last; written++) Write(batch, batch.Writes[written]);

            // What is still under way on a device belongs to no run of this round, and what this round started there does.
            _track.Synchronize();
            var allocatedBefore = GC.GetAllocatedBytesForCurrentThread();
            var before = Stopwatch.GetTimestamp();
            for (var run = first; run < last; run++) _run(CaseOf(batch, run), _answers, run * _methods.Count);
            _track.Synchronize();
            ticks += Stopwatch.GetTimestamp() - before;
            allocated += GC.GetAllocatedBytesForCurrentThread() - allocatedBefore;
        }

        return ((long)(ticks * (1e9 / Stopwatch.Frequency)), Math.Max(0, allocated - batch.Runs * _boxBytes));
    }

    /// <summary>
    /// How long the transfers of one run take. Inputs lie where they are computed with from when they were staged, and answers are fetched when they are asked for,
    /// so no clock of a run has either: both are made once more for this, of the last run.
    /// </summary>
    public TimeSpan TransfersOfARun()
    {
        if (_runs == 0) return TimeSpan.Zero;
        var answers = _answers[((_runs - 1) * _methods.Count)..(_runs * _methods.Count)];
        return _track.Transfers(Tensors(_slots, _lastCase), Tensors(_results, answers));
    }

    /// <summary>The encoded answers of some runs. All are forgotten, and what they leave behind is collected while no clock runs.</summary>
    /// <param name="runs">Which runs of the last batch.</param>
    /// <param name="longest">The most bytes that may be sent.</param>
    /// <param name="bytes">How many there are; beyond that nothing is returned.</param>
    public byte[][] Sample(IReadOnlyList<int> runs, long longest, out long bytes)
    {
        bytes = 0;
        var sampled = new byte[runs.Count][];
        for (var i = 0; i < sampled.Length && bytes <= longest; i++)
        {
            if (runs[i] < 0 || runs[i] >= _runs) throw new WireFormatException($"Run {runs[i]} is none of the last {_runs}.");
            sampled[i] = Encode(runs[i]);
            bytes += sampled[i].Length;
        }

        Array.Clear(_answers);
        _runs = 0;
        GC.Collect();
        // They hold what the collector cannot see, and would give it back while a clock runs.
        GC.WaitForPendingFinalizers();
        return bytes <= longest ? sampled : [];
    }

    private static IEnumerable<object> Tensors(IEnumerable<InputSlot> slots, object?[] values) =>
        slots.Where(slot => slot.Schema is Schema.Tensor).Select(slot => slot.In(values)).OfType<object>();

    private object?[] CaseOf(WorkerRequest.Batch batch, int run) => _cases[(batch.FirstCase + run) % _cases.Length];

    private byte[] Encode(int run)
    {
        var writer = new WireWriter();
        for (var call = 0; call < _methods.Count; call++) ValueCodec.Write(writer, _methods[call].Result, _answers[run * _methods.Count + call]);
        return writer.Written.ToArray();
    }

    private object?[] Decode(byte[] arguments)
    {
        var reader = new WireReader(arguments);
        List<object?> values = [];
        foreach (var parameter in _methods.SelectMany(method => method.Parameters)) values.Add(ValueCodec.Read(ref reader, parameter.Schema));
        reader.End();
        return [.. values];
    }

    private void Write(WorkerRequest.Batch batch, InputWrite write) => StagedInput.Write(CaseOf(batch, write.Run), _slots[write.Slot], write.Offset, write.Bits);
}
