using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1032: an exponent that is divided in integers.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class IntegerExponent : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1032",
        title: "Exponent in integers",
        messageFormat: "This quotient is one of integers, so what is behind its point is lost before it becomes an exponent",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1032.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from exponent in code.Trace.Terms.Where(term => term.Op == Op.Power).Select(term => term.Parts[1]).Concat(code.Trace.Terms.Where(term => term.Op == Op.Exp).Select(term => term.Parts[0]))
        from quotient in exponent.Whole()
        where quotient.Op == Op.Divide && quotient.Parts[1].Has(Roles.ModelDimension) && quotient.Type is SpecialType.System_Int32 or SpecialType.System_Int64
        select At(Rule, quotient.Place);
}
