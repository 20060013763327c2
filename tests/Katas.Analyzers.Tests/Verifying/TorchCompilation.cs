using Katas.Testing.Torch;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Compiles a submission of the Torch track, against a stand-in for the library.</summary>
internal static class TorchCompilation
{
    private static readonly Lazy<MetadataReference> StandIn = new(() =>
    {
        using var bytes = new MemoryStream();
        var result = CSharpCompilation.Create(
            TorchSharpStandIn.AssemblyName,
            [CSharpSyntaxTree.ParseText(TorchSharpStandIn.Source)],
            SubmissionCompilation.References.Select(path => MetadataReference.CreateFromFile(path)),
            new(OutputKind.DynamicallyLinkedLibrary)).Emit(bytes);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, "errors in the stand-in");
        return MetadataReference.CreateFromImage(bytes.ToArray());
    });

    public static (CSharpCompilation Compilation, SyntaxTree Tree) Of(string source)
    {
        var (compilation, tree) = SubmissionCompilation.Of(source);
        return (compilation.AddReferences(StandIn.Value), tree);
    }

    /// <summary>The emitted bytes, whatever the policy says of the source.</summary>
    public static byte[] Emit(string source)
    {
        using var bytes = new MemoryStream();
        var result = Of(source).Compilation.Emit(bytes);
        Assert.That(result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, "errors in the sample");
        return bytes.ToArray();
    }
}
