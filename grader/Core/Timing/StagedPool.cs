using Katas.Authoring;
using Katas.Protocol;
using Katas.Protocol.Values;
using Katas.Protocol.Worker;

namespace Katas.Core.Timing;

/// <summary>The cases of one size as a worker has them, the batches over them, and the judgement of their answers.</summary>
internal sealed class StagedPool<TContract> where TContract : class
{
    // Enough that a case has left the nearest caches before it comes again, and little beside what a worker may use.
    private const int MostCases = 16;
    private const int FewestCases = 2;
    private const int PoolBytes = 16 << 20;

    private readonly IReadOnlyList<StagedCase<TContract>> _cases;
    private readonly Generate _generate;
    private int _firstCase;

    /// <summary>Draws the cases: the same ones for the same random stream.</summary>
    public StagedPool(TimedSize<TContract> size, ContractSchema schema, Generate generate)
    {
        _generate = generate;
        var first = new StagedCase<TContract>(size.Draw(generate), schema);
        var count = Math.Clamp(PoolBytes / Math.Max(1, first.Encoded.Length), FewestCases, MostCases);
        _cases = [first, .. Enumerable.Range(1, count - 1).Select(_ => new StagedCase<TContract>(size.Draw(generate), schema))];
        Methods = [.. first.Methods.Select(method => schema.NumberOf(method))];
        if (_cases.Any(each => !each.Methods.SequenceEqual(first.Methods))) throw new InvalidOperationException($"The cases of '{size.Id}' do not all make the same calls.");
    }

    /// <summary>How many cases there are.</summary>
    public int Count => _cases.Count;

    /// <summary>The numbers of the methods that a run calls.</summary>
    public IReadOnlyList<int> Methods { get; }

    /// <summary>The cases as they travel.</summary>
    public IReadOnlyList<byte[]> Encoded => [.. _cases.Select(each => each.Encoded)];

    /// <summary>The case of the first run of the batch in hand.</summary>
    public int FirstCase { get; private set; }

    /// <summary>Begins a batch that goes on where the last one ended: what is to be written before which run.</summary>
    public InputWrite[] BeginBatch(int runs)
    {
        FirstCase = _firstCase;
        foreach (var each in _cases) each.BeginBatch();
        List<InputWrite> writes = [];
        for (var run = 0; run < runs; run++) writes.AddRange(CaseOf(run).Rewrite(run, _generate));
        _firstCase = (_firstCase + runs) % _cases.Count;
        return [.. writes];
    }

    /// <summary>Why the answers of a run of the batch in hand are wrong; null where they are right.</summary>
    public string? Fault(int run, byte[] answers)
    {
        try
        {
            return CaseOf(run).Fault(run, answers);
        }
        catch (WireFormatException exception)
        {
            return $"It cannot be read: {exception.Message}";
        }
    }

    private StagedCase<TContract> CaseOf(int run) => _cases[(FirstCase + run) % _cases.Count];
}
