using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1023: softmax without the shift by the maximum.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SoftmaxOverflow : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1023",
        title: "Exponentials without the maximum taken away",
        messageFormat: "The exponential of a float overflows from a score of 89 on, and softmax of a row that is shifted by its largest score is the same",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1023.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from exponential in code.Exponentials()
        let score = exponential.Parts[0].Core()
        where score.IsComplete && !score.Contains(part => part.Op is Op.Maximum or Op.Larger)
            && !score.Contains(part => part.Op == Op.Subtract && part.Parts[1].Has(Roles.QueryWeight | Roles.KeyWeight))
        select At(Rule, exponential.Place);
}
