using Katas.Authoring;
using Katas.Core.Diagnosis;

namespace Katas.Core.Packs;

/// <summary>One kata of a pack.</summary>
/// <param name="Name">The folder's name, which is also the contract's without its I.</param>
/// <param name="Card">What kata.json says.</param>
/// <param name="Folder">The folder with statement, contract and stub.</param>
/// <param name="ReferenceFolder">The folder with the model solution and the corpus, or null in a pack that students get.</param>
/// <param name="Spec">The hidden checks, or null in a pack that students get.</param>
public sealed record Kata(string Name, KataCard Card, string Folder, string? ReferenceFolder, Spec? Spec)
{
    /// <summary>Where <see cref="Card"/> stands.</summary>
    public string CardPath => Path.Combine(Folder, KataCard.FileName);

    /// <summary>The stub as handed out.</summary>
    public string StubPath => Path.Combine(Folder, $"{Name}.cs");

    /// <summary>The stub for a class on TorchSharp, whether or not it is there.</summary>
    public string TorchStubPath => Path.Combine(Folder, "torch", $"{Name}.cs");

    /// <summary>The stubs that are there.</summary>
    public IEnumerable<string> StubPaths => File.Exists(TorchStubPath) ? [StubPath, TorchStubPath] : [StubPath];

    /// <summary>The model solution, whether or not it is there; null in a pack that students get.</summary>
    public string? ModelPath => InReference("Solution.cs");

    /// <summary>The program of known growth, whether or not it is there; null in a pack that students get.</summary>
    public string? AnchorPath => InReference("Anchor.cs");

    /// <summary>What its known mistakes answer, whether or not it is there; null in a pack that students get.</summary>
    public string? MistakesPath => InReference(MistakesFile.Name);

    /// <summary>The points to be had: what the checks are worth together.</summary>
    public int MaxScore => Card.Points.Values.Sum() - PointsForSpeed;

    /// <summary>The points to be had for speed where that is asked for, beside those of the checks.</summary>
    public int PointsForSpeed => Card.Points.GetValueOrDefault("speed");

    /// <summary>The statement in a language, the English one where there is none.</summary>
    public string StatementPath(string language) =>
        Path.Combine(Folder, $"README.{language}.md") is var path && File.Exists(path) ? path : Path.Combine(Folder, "README.md");

    private string? InReference(string file) => ReferenceFolder is null ? null : Path.Combine(ReferenceFolder, file);
}
