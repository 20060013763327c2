using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1037: a dimension that is rounded down to an even one.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OddDimension : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1037",
        title: "Odd dimensions lose a column",
        messageFormat: "Halving and doubling an odd dimension gives one column less",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1037.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from term in code.Trace.Terms
        where term.Op == Op.Multiply && term.Parts.Any(part => part.Constant == 2)
            && term.Parts.Any(part => part.Core() is { Op: Op.Divide, Type: SpecialType.System_Int32, Roles: Roles.ModelDimension } half && half.Parts[1].Constant == 2 && half.Parts[0].Core().Op == Op.Count)
        select At(Rule, term.Place);
}
