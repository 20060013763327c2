using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1018: sums and means mixed, or one taken for the other.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class SumOrMean : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1018",
        title: "Sum where a mean belongs, or the other way round",
        messageFormat: "{0}, so the result changes with the number of values",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1018.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private const Roles Summands = Roles.X | Roles.OutputGradient;

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        var sums = from sum in code.Trace.Terms
                   where sum.IsSum() && sum.Parts[0].Has(Summands) && sum.Parts[1].Has(Summands | Roles.StartPosition) && sum.Parts[0].Unit.ClashesInCount(sum.Parts[1].Unit)
                   where !sum.Contains(part => part != sum && part.IsCountLessOne())
                   select At(Rule, sum.Place, "This adds to single values what grows with their number");
        var gradients = from result in code.Trace.Results.Values
                        where result.Name is "Backward.Gamma" or "Backward.Beta" && result.Term.Unit.ClashesInCount(Shapes.ValuesPerChannel)
                        select At(Rule, result.Term.Core().Place, $"{ArgumentNames.OfResult(result.Name)} is not summed over every place where the parameter was used");
        return sums.Concat(gradients);
    }
}
