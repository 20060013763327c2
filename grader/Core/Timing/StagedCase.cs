using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;

namespace Katas.Core.Timing;

/// <summary>One case of the pool as the judge keeps it: always with the content that the worker's copy has before its next run.</summary>
internal sealed class StagedCase<TContract> where TContract : class
{
    private readonly TimedCase<TContract> _case;
    private readonly ContractSchema _schema;
    private readonly RecordedCalls _calls;
    private readonly IReadOnlyList<InputSlot> _slots;
    private readonly List<(int Run, RewrittenValue Value)> _rewritten = [];
    private object?[] _inputs;

    /// <summary>Draws a case.</summary>
    /// <exception cref="ArgumentException">Its calls cannot be staged.</exception>
    public StagedCase(TimedCase<TContract> timed, ContractSchema schema)
    {
        (_case, _schema) = (timed, schema);
        _calls = RecordedCalls.Of<TContract>(schema, timed.Call);
        _slots = InputSlot.Of(Methods);
        _inputs = Inputs(_calls);
        Encoded = _calls.Encode();
    }

    /// <summary>What a run calls.</summary>
    public IReadOnlyList<ContractSchema.Method> Methods => _calls.Methods;

    /// <summary>The arguments as they were when it was drawn.</summary>
    public byte[] Encoded { get; }

    /// <summary>Forgets which run met which content: another batch begins.</summary>
    public void BeginBatch() => _rewritten.Clear();

    /// <summary>Changes its content before a run, and tells what the worker is to write.</summary>
    public IEnumerable<InputWrite> Rewrite(int run, Generate generate)
    {
        var rewriting = new Rewriting(generate);
        _case.Rewrite(rewriting);
        foreach (var value in rewriting.Values) _rewritten.Add((run, value));
        List<InputWrite> writes = [];
        foreach (var value in rewriting.Values.Where(value => value.Input is not TimedNumber))
        {
            // One object may be given for several inputs, and each is a copy of its own at the other end.
            for (var slot = 0; slot < _inputs.Length; slot++)
            {
                if (ReferenceEquals(_inputs[slot], value.Input)) writes.Add(new(value.Bits, run, slot, value.Index));
            }
        }

        if (rewriting.Values.Any(value => value.Input is TimedNumber)) writes.AddRange(ChangedNumbers(run));
        return writes;
    }

    /// <summary>Why the answers of a run are wrong, by the content that it met; null where they are right.</summary>
    /// <exception cref="WireFormatException">They cannot be read.</exception>
    public string? Fault(int run, byte[] encoded)
    {
        var answers = _calls.Decode(encoded);
        if (answers.Contains(null)) return "It returned null.";

        var later = _rewritten.Where(rewritten => rewritten.Run > run).Select(rewritten => rewritten.Value).ToArray();
        foreach (var value in later.Reverse()) value.Undo();
        try
        {
            return _case.Judge(RecordedCalls.Answered<TContract>(answers)).OfType<MissedExpectation>().FirstOrDefault()?.Message;
        }
        finally
        {
            foreach (var value in later) value.Redo();
        }
    }

    private object?[] Inputs(RecordedCalls calls) => [.. _slots.Select(slot => slot.In(calls.Arguments))];

    // How a number enters the calls is the author's code to say, so the calls are recorded anew.
    private IEnumerable<InputWrite> ChangedNumbers(int run)
    {
        var inputs = Inputs(RecordedCalls.Of<TContract>(_schema, _case.Call));
        for (var slot = 0; slot < inputs.Length; slot++)
        {
            if (_slots[slot] is not { Schema: Schema.Primitive, Part: null } || Equals(inputs[slot], _inputs[slot])) continue;
            yield return new(Bits(inputs[slot]!), run, slot, Offset: 0);
        }

        _inputs = inputs;
    }

    private static long Bits(object number) => number switch
    {
        int value => value,
        long value => value,
        bool value => value ? 1 : 0,
        float value => BitConverter.SingleToInt32Bits(value),
        double value => BitConverter.DoubleToInt64Bits(value),
        _ => throw new NotSupportedException(number.GetType().Name),
    };
}
