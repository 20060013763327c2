using Microsoft.CodeAnalysis;

namespace Katas.Compiler.Instrumentation;

/// <summary>The counters of a submission, each of which belongs to a line of the source as it was written.</summary>
internal sealed class CounterList
{
    private readonly List<int> _lines = [];

    /// <summary>The line of each, from 1.</summary>
    public IReadOnlyList<int> Lines => _lines;

    /// <summary>A counter for what stands at a node.</summary>
    public int At(SyntaxNodeOrToken place)
    {
        _lines.Add(place.GetLocation()!.GetLineSpan().StartLinePosition.Line + 1);
        return _lines.Count - 1;
    }
}
