using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1021: a gradient of batch normalisation that does not ask for the mode of forward.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModeForgotten : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1021",
        title: "Backward that forgets the mode",
        messageFormat: "In evaluation the statistics are constants, and this gradient is the same in both modes",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1021.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.BatchNorm || code.Result("Backward.X") is not { Term: { IsComplete: true } gradient }) return [];
        // Chosen in backward, not only by what forward left.
        var average = gradient.Whole().FirstOrDefault(term => term.Op is Op.Sum or Op.Mean && term.Has(Roles.OutputGradient));
        if (average is null || (gradient.Control & Roles.Training) != 0 || gradient.Whole().Any(term => (term.DecidedBy & Roles.Training) != 0 && term.Has(Roles.OutputGradient))) return [];
        var means = gradient.Whole().Where(term => term.Op == Op.Divide && !term.Parts[1].Has(Shapes.Numbers)).ToArray();
        return [At(Rule, (means.FirstOrDefault(mean => mean.Parts[0].Core() == average) ?? means.FirstOrDefault(mean => mean.Parts[0].Contains(part => part == average)) ?? average).Place)];
    }
}
