using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1012: running statistics of the wrong size, or with epsilon in them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RunningStatisticsContent : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1012",
        title: "Something else in the running statistics",
        messageFormat: "{0} receives what is no {1}: evaluation will normalise by it as if it were one",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1012.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        foreach (var (name, argument, word, unit) in new[] { ("Forward.RunningMean", "The running mean", "mean", Shapes.X), ("Forward.RunningVariance", "The running variance", "variance", Shapes.Variance) })
        {
            if (code.Result(name) is not { Term: var term }) continue;
            if (term.Unit.ClashesInSize(unit)) yield return At(Rule, Returned(code) ?? term.Core().Place, argument, word);
            else if (term.Whole().FirstOrDefault(part => part.IsSum() && part.Parts.Any(Shapes.IsEpsilon)) is { } stored) yield return At(Rule, stored.Place, argument, word);
        }
    }

    private static SyntaxNode? Returned(KataCode code) =>
        code.Declaration.DescendantNodes().OfType<MethodDeclarationSyntax>().FirstOrDefault(method => method.Identifier.Text == "Forward")?.DescendantNodes().OfType<ReturnStatementSyntax>().LastOrDefault()?.Expression;
}
