using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Security.Cryptography;
using System.Text;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Packs;

namespace Katas.Cli.Batches;

/// <summary>All that a report follows from but the submission and the seed: the grader, the pack, and how it is asked to grade.</summary>
internal static class Conditions
{
    /// <summary>Their hash, lower-case hexadecimal.</summary>
    public static string Of(ToolLayout layout, Pack pack, GradingOptions options, Isolation isolation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Add(hash, "kata/cache/v1", Environment.Version.ToString());
        foreach (var assembly in Assemblies(layout)) Add(hash, Path.GetFileName(assembly), VersionOf(assembly));
        Add(hash, pack.SpecSha256 ?? "no specs");
        foreach (var file in pack.Katas.SelectMany(FilesOf).Where(File.Exists)) Add(hash, file, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));

        // A record's text holds every property, so that none added later is forgotten here; of a list it only says that it is one.
        Add(hash, (options with { Seed = "", Checks = [], Limits = Limits.Default }).ToString());
        Add(hash, [.. options.Checks]);
        Add(hash, options.Limits.ToString(), isolation.ToString());
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Assemblies(ToolLayout layout) =>
        new[] { layout.Folder, Path.GetDirectoryName(layout.Compiler)!, Path.GetDirectoryName(layout.Worker)!, layout.Torch }
            .Where(Directory.Exists)
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal));

    // What of a kata's folders a verdict or its words depend on beside the specs' assembly.
    private static IEnumerable<string> FilesOf(Kata kata) =>
        new[] { kata.CardPath, kata.StubPath, kata.TorchStubPath, kata.ModelPath, kata.AnchorPath, kata.MistakesPath }.OfType<string>();

    // Builds are deterministic: the same module version means the same code.
    private static string VersionOf(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        if (!file.HasMetadata) return "native";
        var reader = file.GetMetadataReader();
        return reader.GetGuid(reader.GetModuleDefinition().Mvid).ToString();
    }

    // Each text ends with what no text holds, so that two lists never run into the same bytes.
    private static void Add(IncrementalHash hash, params string[] texts)
    {
        foreach (var text in texts)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(text));
            hash.AppendData([0]);
        }

        hash.AppendData([1]);
    }
}
