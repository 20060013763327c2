using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1027: masked scores that are set to zero or to a number that is not negative enough.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class WeakMask : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1027",
        title: "Masked scores that still count",
        messageFormat: "A masked score of {0} still has weight beside scores that are smaller or nearly as small; only what no score can reach shuts a key out",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1027.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    // Scores of float32 inputs stay far above it, and its exponential is zero beside any of them.
    private const double Enough = -1e7;

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.MultiHeadAttention) yield break;
        foreach (var choice in code.Trace.Choices.Where(choice => choice.Condition.Has(Roles.Mask)))
        {
            foreach (var (shut, kept) in new[] { (choice.WhenTrue, choice.WhenFalse), (choice.WhenFalse, choice.WhenTrue) })
            {
                if (shut is Term { Op: Op.Constant or Op.Negate } value && kept is Term score && score.Has(Roles.QueryWeight) && score.Has(Roles.KeyWeight) && !score.Contains(part => part.Op == Op.Exp) && value.Constant > Enough && value.Constant <= 0)
                    yield return At(Rule, choice.Place, value.Constant);
            }
        }

        foreach (var term in code.Trace.Terms.Where(term => term.Op == Op.Multiply && term.Parts.Any(part => part.Core() is { Op: Op.Subtract, Roles: Roles.Mask })))
        {
            if (term.Parts.FirstOrDefault(part => part.Constant is < -1 and > Enough) is { } factor) yield return At(Rule, term.Place, factor.Constant);
        }
    }
}
