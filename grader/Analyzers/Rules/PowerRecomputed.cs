using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2007: powers and exponentials that do not depend on a loop around them.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PowerRecomputed : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2007",
        title: "Power computed again and again",
        messageFormat: "'{0}' gives the same in every turn of the loop over '{1}': one value, or one table, made before it does",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2007.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Pow" or "Exp", Expression: IdentifierNameSyntax { Identifier.Text: "Math" or "MathF" } }
        let origins = Origins.Of(call, code.Model)
        where origins is not null
        // The innermost loop that it does not depend on, as that is the one it is easily taken out of.
        let loop = Loops.Around(call).OfType<ForStatementSyntax>().FirstOrDefault(around => !origins.DependsOn(around))
        where loop is { Declaration.Variables.Count: 1 }
        select At(Rule, call, call.ToString(), loop.Declaration!.Variables[0].Identifier.Text);
}
