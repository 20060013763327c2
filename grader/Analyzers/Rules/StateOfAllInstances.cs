using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1054: what Forward keeps for Backward, kept for all layers at once.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StateOfAllInstances : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1054",
        title: "State that all instances share",
        messageFormat: "'{0}' is static, so a second layer overwrites here what this one needs for its own gradients",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1054.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from shared in code.Trace.Shared
        where code.IsNormalisation && code.Trace.Accumulations.All(leftover => leftover.Place != shared.Place)
        select At(Rule, shared.Place, shared.Name);
}
