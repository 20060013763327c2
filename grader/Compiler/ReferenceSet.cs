using Microsoft.CodeAnalysis;

namespace Katas.Compiler;

/// <summary>The assemblies that submissions are compiled against.</summary>
internal static class ReferenceSet
{
    public static MetadataReference[] Beside(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "references"), "*.dll")
            .Order(StringComparer.Ordinal)
            .Select(path => MetadataReference.CreateFromFile(path))];
}
