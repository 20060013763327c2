using System.Collections.Concurrent;
using System.Reflection;
using System.Security.Cryptography;
using Katas.Authoring;
using Katas.Core.Diagnosis;

namespace Katas.Core.Packs;

/// <summary>
/// A folder of katas: <c>katas/X</c> with statement, contract, stub and kata.json; in the full one also <c>specs/Katas.Reference.dll</c> and
/// <c>reference/X</c>. There is no registry: the folders are the katas.
/// </summary>
public sealed class Pack
{
    private const string SpecAssembly = "Katas.Reference.dll";

    private readonly ConcurrentDictionary<string, MistakesFile?> _mistakes = new();

    private Pack(string folder, IReadOnlyList<Kata> katas, string? specSha256)
    {
        Folder = folder;
        Katas = katas;
        SpecSha256 = specSha256;
    }

    /// <summary>Where the pack lies.</summary>
    public string Folder { get; }

    /// <summary>Its katas by name.</summary>
    public IReadOnlyList<Kata> Katas { get; }

    /// <summary>The SHA-256 of the assembly with the specs, lower-case hexadecimal; null in a pack without them.</summary>
    public string? SpecSha256 { get; }

    /// <summary>The kata of that name, whatever its case, or null.</summary>
    public Kata? Find(string name) => Katas.FirstOrDefault(kata => kata.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>What a kata's known mistakes answer, read once; null in a pack without them.</summary>
    internal MistakesFile? MistakesOf(Kata kata) => _mistakes.GetOrAdd(kata.Name, _ =>
        File.Exists(kata.MistakesPath) ? MistakesFile.Read(kata.MistakesPath) : null);

    /// <summary>Reads a pack.</summary>
    /// <exception cref="PackException">The folder is not a pack, or a kata in it is broken; says which file and why.</exception>
    public static Pack Load(string folder)
    {
        var katasFolder = Path.Combine(folder, "katas");
        if (!Directory.Exists(katasFolder)) throw new PackException($"'{folder}' is not a pack: it has no folder 'katas'.");

        var specsPath = Path.Combine(folder, "specs", SpecAssembly);
        var specs = File.Exists(specsPath) ? Assembly.LoadFrom(Path.GetFullPath(specsPath)) : null;
        var katas = Directory.EnumerateDirectories(katasFolder)
            .Where(kata => File.Exists(Path.Combine(kata, KataCard.FileName)))
            .Order(StringComparer.Ordinal)
            .Select(kata => LoadKata(folder, kata, specs))
            .ToArray();
        return katas.Length == 0
            ? throw new PackException($"'{katasFolder}' holds no kata: no folder in it has a kata.json.")
            : new(folder, katas, specs is null ? null : Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(specsPath))));
    }

    private static Kata LoadKata(string pack, string folder, Assembly? specs)
    {
        var name = Path.GetFileName(folder);
        var reference = Path.Combine(pack, "reference", name);
        return new(name, KataCard.Read(Path.Combine(folder, KataCard.FileName)), folder, Directory.Exists(reference) ? reference : null, LoadSpec(name, specs));
    }

    private static Spec? LoadSpec(string name, Assembly? specs)
    {
        if (specs is null) return null;
        var type = specs.GetExportedTypes().SingleOrDefault(type => type.Name == $"{name}Spec" && type.IsSubclassOf(typeof(Spec)))
            ?? throw new PackException($"The pack has a folder 'katas/{name}', but {SpecAssembly} has no public class '{name}Spec' that derives from Spec.");
        return (Spec)Activator.CreateInstance(type)!;
    }
}

/// <summary>A pack that cannot be used.</summary>
public sealed class PackException(string message, Exception? inner = null) : Exception(message, inner);
