using Katas.Protocol.Compiler;

namespace Katas.Compiler;

/// <summary>
/// Advice on the last few submissions, found or still to be found from what compiling them has found out: it is asked for right after compiling, on the same
/// text. Of several that are graded side by side another may come between.
/// </summary>
internal sealed class RecentAdvice
{
    private const int Most = 4;

    private readonly Queue<(string Path, string Source, Lazy<IReadOnlyList<SourceDiagnostic>> Advice)> _kept = new();

    /// <summary>Keeps what there is to be said about a source.</summary>
    public void Keep(string path, string source, Lazy<IReadOnlyList<SourceDiagnostic>> advice)
    {
        _kept.Enqueue((path, source, advice));
        if (_kept.Count > Most) _kept.Dequeue();
    }

    /// <summary>What there is to be said about this very text, or null.</summary>
    public Lazy<IReadOnlyList<SourceDiagnostic>>? Take(string path, string source) => _kept.FirstOrDefault(known => known.Path == path && known.Source == source).Advice;
}
