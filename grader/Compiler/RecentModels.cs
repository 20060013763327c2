using Microsoft.CodeAnalysis;

namespace Katas.Compiler;

/// <summary>
/// What the compiler knows of the last few submissions: advice is asked for right after compiling, on the same text, and need not bind it anew. Of several
/// that are graded side by side another may come between.
/// </summary>
internal sealed class RecentModels
{
    private const int Most = 4;

    private readonly Queue<(string Path, string Source, SemanticModel Model)> _models = new();

    /// <summary>Keeps what was found out about a source.</summary>
    public void Keep(string path, string source, SemanticModel model)
    {
        _models.Enqueue((path, source, model));
        if (_models.Count > Most) _models.Dequeue();
    }

    /// <summary>What is known of this very text, or null.</summary>
    public SemanticModel? Take(string path, string source) => _models.FirstOrDefault(known => known.Path == path && known.Source == source).Model;
}
