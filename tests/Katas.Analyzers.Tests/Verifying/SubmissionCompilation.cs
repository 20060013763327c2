using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Analyzers.Tests.Verifying;

/// <summary>Compiles a source with the references, usings and options that the judge gives a submission.</summary>
internal static class SubmissionCompilation
{
    private const string ImplicitUsings = """
        global using System; global using System.Collections.Generic; global using System.Linq;
        global using System.Numerics; global using System.Numerics.Tensors; global using Katas.Contracts;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary, optimizationLevel: OptimizationLevel.Release, nullableContextOptions: NullableContextOptions.Enable);

    private static readonly CSharpCompilation Empty = CSharpCompilation.Create(
        "Submission",
        [CSharpSyntaxTree.ParseText(ImplicitUsings, Language)],
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "submission-references.txt")).Select(path => MetadataReference.CreateFromFile(path)),
        Options);

    public static (CSharpCompilation Compilation, SyntaxTree Tree) Of(string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, Language, "Solution.cs", System.Text.Encoding.UTF8);
        return (Empty.AddSyntaxTrees(tree), tree);
    }

    public static ImmutableArray<Diagnostic> Written(string source)
    {
        var (compilation, tree) = Of(source);
        return SubmissionPolicy.CheckWritten(compilation, tree, CancellationToken.None);
    }

    /// <summary>The emitted bytes.</summary>
    /// <exception cref="InvalidOperationException">The source does not compile.</exception>
    public static byte[] Emit(string source)
    {
        var compilation = Of(source).Compilation;
        using var bytes = new MemoryStream();
        var result = compilation.Emit(bytes);
        if (result.Success) return bytes.ToArray();

        var errors = result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        throw new InvalidOperationException($"The sample does not compile:{Environment.NewLine}{string.Join(Environment.NewLine, errors)}");
    }
}
