using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>The assemblies that submissions are compiled against.</summary>
internal static class ReferenceSet
{
    /// <param name="folder">Beside which they lie.</param>
    public static MetadataReference[] Beside(string folder) =>
        [.. Directory.EnumerateFiles(Path.Combine(folder, "references"), "*.dll").Order(StringComparer.Ordinal).Select(Reference)];

    /// <param name="surroundings">What submissions are compiled in.</param>
    /// <param name="torchSharp">One more assembly that they may refer to, for <see cref="Protocol.Compiler.Track.Torch"/>; null where there is none.</param>
    public static CSharpCompilation AndTorchSharp(CSharpCompilation surroundings, string? torchSharp) =>
        torchSharp is null ? surroundings : surroundings.AddReferences(Reference(torchSharp));

    // One that knows its file is described in the line information of everything that is emitted, which takes a look at each of them and serves nobody here.
    private static PortableExecutableReference Reference(string path) =>
        AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(File.OpenRead(path), PEStreamOptions.PrefetchEntireImage)).GetReference(display: path);
}
