using System.Reflection;

namespace Katas.Cli.Scaffolding;

/// <summary>Lays out the two folders of a new kata: a whole small one, a sum, to be replaced piece by piece while everything keeps compiling.</summary>
internal static class Scaffold
{
    private const string Prefix = "scaffold/";
    private const string Placeholder = "Placeholder";

    /// <summary>Makes both folders and returns what was laid into them, relative to the root.</summary>
    /// <exception cref="UsageException">The name is no good, or one of the folders exists.</exception>
    public static IReadOnlyList<string> Make(string root, string name)
    {
        if (ScaffoldName.Fault(name) is { } fault) throw new UsageException(fault);
        var existing = ((string[])["katas", "reference"]).SelectMany(parent => Directory.EnumerateFileSystemEntries(Path.Combine(root, parent)))
            .Where(path => Path.GetFileName(path).Equals(name, StringComparison.OrdinalIgnoreCase))
            .Select(path => Path.GetRelativePath(root, path))
            .Order(StringComparer.Ordinal)
            .ToArray();
        if (existing.Length > 0) throw new UsageException($"{string.Join(" and ", existing)} exist{(existing.Length == 1 ? "s" : "")} already, and nothing is overwritten. Choose another name.");

        var files = Template(name).ToArray();
        foreach (var (file, text) in files)
        {
            var path = Path.Combine(root, file);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, text);
        }

        return [.. files.Select(each => each.File)];
    }

    /// <summary>The checkout around a folder, or null: the folder that has both <c>katas/contracts</c> and <c>reference/Katas.Reference.csproj</c>.</summary>
    public static string? CheckoutAround(string folder)
    {
        for (var candidate = new DirectoryInfo(folder); candidate is not null; candidate = candidate.Parent)
        {
            if (Directory.Exists(Path.Combine(candidate.FullName, "katas", "contracts")) && File.Exists(Path.Combine(candidate.FullName, "reference", "Katas.Reference.csproj")))
                return candidate.FullName;
        }

        return null;
    }

    private static IEnumerable<(string File, string Text)> Template(string name)
    {
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var resource in assembly.GetManifestResourceNames().Where(resource => resource.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
            yield return (Filled(resource[Prefix.Length..].Replace('\\', '/'), name), Filled(reader.ReadToEnd(), name).ReplaceLineEndings("\n"));
        }
    }

    private static string Filled(string text, string name) =>
        text.Replace($"{Placeholder}Title", ScaffoldName.Title(name), StringComparison.Ordinal).Replace(Placeholder, name, StringComparison.Ordinal);
}
