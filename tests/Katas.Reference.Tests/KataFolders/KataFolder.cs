using System.Text.Json;
using Katas.Core.Packs;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

/// <summary>One folder of katas/ that tells about itself in a kata.json, with its twin in reference/.</summary>
/// <param name="Name">The folder's name, which is the kata's.</param>
internal sealed record KataFolder(string Name)
{
    public static IReadOnlyList<string> Names { get; } =
        [.. Directory.EnumerateFiles(Path.Combine(Repository.Root, "katas"), "kata.json", SearchOption.AllDirectories)
            .Select(file => Path.GetFileName(Path.GetDirectoryName(file)!))
            .Order(StringComparer.Ordinal)];

    public string About => File.ReadAllText(Here("kata.json"));

    public JsonElement Json => JsonDocument.Parse(About).RootElement;

    public string Statement => Here("README.md");

    public string ChineseStatement => Here("README.zh-CN.md");

    /// <summary>The file that the candidate edits.</summary>
    public string Stub => Here($"{Name}.cs");

    /// <summary>What the stub is put back to, whatever has become of it.</summary>
    public string PristineStub => Path.Combine(Repository.Root, "reference", Name, "Stub.cs");

    public string Solution => Path.Combine(Repository.Root, "reference", Name, "Solution.cs");

    public KataCard Card => KataCard.Read(Here("kata.json"));

    /// <summary>The answers of one kind, <c>right</c> or <c>wrong</c>, without the model solution.</summary>
    public IReadOnlyList<string> Corpus(string kind) => [.. Repository.Corpus(Name, kind).Where(file => file != Solution)];

    private string Here(string file) => Path.Combine(Repository.Root, "katas", Name, file);
}
