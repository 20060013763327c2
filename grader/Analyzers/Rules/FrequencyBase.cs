using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1033: frequencies that are not powers of 1/10000 in radians.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FrequencyBase : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1033",
        title: "Frequencies of another base",
        messageFormat: "{0}, so every column but the first turns at another rate than the statement's",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1033.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        var angles = code.Angles().SelectMany(angle => angle.Whole()).Distinct().ToArray();
        foreach (var term in angles)
        {
            if (term.Op == Op.Power && term.Parts[0].Constant is not (10000 or 1e-4) && !double.IsNaN(term.Parts[0].Constant)) yield return At(Rule, term.Place, $"The base is {term.Parts[0].Constant}");
            if (term.Op is Op.Divide && term.Parts[1].Constant == 180) yield return At(Rule, term.Place, "The angle is taken for degrees");
        }
    }
}
