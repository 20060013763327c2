using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2011: the library's FlattenTo.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FlattenedByElement : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2011",
        title: "Tensor flattened element by element",
        messageFormat: "'{0}' copies one element at a time, and takes some 80 times as long as copying a span",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2011.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in TensorLibrary.Calls(code, "FlattenTo", "TryFlattenTo")
        select At(Rule, TensorLibrary.NameOf(call.Syntax)!, call.Method.Name);
}
