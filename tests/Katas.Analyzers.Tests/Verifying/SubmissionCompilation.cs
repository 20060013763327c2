using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Compiles a source with the references, usings and options that the judge gives a submission.</summary>
internal static class SubmissionCompilation
{
    /// <summary>What a submission need not write.</summary>
    public const string Usings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Numerics; global using System.Numerics.Tensors; global using Katas.Contracts;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    /// <summary>Paths of the assemblies that submissions are compiled against.</summary>
    public static IReadOnlyList<string> References { get; } = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "submission-references.txt"));

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Submission",
        [CSharpSyntaxTree.ParseText(Usings, Language)],
        References.Select(path => MetadataReference.CreateFromFile(path)),
        Options);

    /// <param name="source">The submission.</param>
    /// <param name="allowUnsafe">The judge never does; with it, a sample shows what the policy says where the compiler would not object.</param>
    /// <param name="contracts">Contracts of the sample's own, beside those there are.</param>
    public static (CSharpCompilation Compilation, SyntaxTree Tree) Of(string source, bool allowUnsafe = false, string contracts = "")
    {
        var tree = CSharpSyntaxTree.ParseText(source, Language, "Solution.cs", System.Text.Encoding.UTF8);
        return (Empty.WithOptions(Options.WithAllowUnsafe(allowUnsafe)).AddSyntaxTrees(tree, CSharpSyntaxTree.ParseText(contracts, Language)), tree);
    }

    public static ImmutableArray<Diagnostic> Written(string source)
    {
        var (compilation, tree) = Of(source);
        return SubmissionPolicy.CheckWritten(compilation, tree, CancellationToken.None);
    }

    /// <summary>The emitted bytes, whatever the policy says of the source.</summary>
    /// <exception cref="InvalidOperationException">The source does not compile.</exception>
    public static byte[] Emit(string source, bool allowUnsafe = false)
    {
        using var bytes = new MemoryStream();
        var result = Of(source, allowUnsafe).Compilation.Emit(bytes);
        if (result.Success) return bytes.ToArray();

        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        throw new InvalidOperationException($"The sample does not compile:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}");
    }
}
