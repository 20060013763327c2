using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1040: fields that only the first call sets, from its arguments.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FirstCallKept : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1040",
        title: "Value of the first call kept",
        messageFormat: "'{0}' is set by the first call alone, and later calls with other arguments go on with it",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1040.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from kept in code.Trace.FirstOnly
        select At(Rule, kept.Place, kept.Name);
}
