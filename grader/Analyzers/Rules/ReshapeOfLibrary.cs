using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1056: the library's Reshape, in whose place the vocabulary has one without its gaps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ReshapeOfLibrary : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1056",
        title: "Reshape of the library",
        messageFormat: "The library's 'Reshape' throws on tensors that are empty, permuted, or have an axis of length 1",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1056.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in TensorLibrary.Calls(code, "Reshape")
        select At(Rule, TensorLibrary.NameOf(call.Syntax)!);
}
