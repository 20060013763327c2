using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>What every submission is compiled in: language, options, the usual usings, and what it may refer to.</summary>
internal static class Surroundings
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Numerics;
        global using System.Numerics.Tensors;
        global using Katas.Contracts;
        """;

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: false,
        // A kata that is called twice asks for fields that the first call fills, which this warning is about.
        specificDiagnosticOptions: [new("CS8618", ReportDiagnostic.Suppress)],
        deterministic: true);

    public static CSharpParseOptions Language { get; } = new(LanguageVersion.CSharp14, DocumentationMode.None);

    /// <summary>A compilation without a submission.</summary>
    /// <param name="references">What submissions are compiled against.</param>
    public static CSharpCompilation With(IEnumerable<MetadataReference> references) =>
        CSharpCompilation.Create("Submission", [CSharpSyntaxTree.ParseText(ImplicitUsings, Language)], references, Options);

    /// <summary>A text as a submission.</summary>
    public static SyntaxTree Parse(string path, string source) => CSharpSyntaxTree.ParseText(source, Language, path, System.Text.Encoding.UTF8);
}
