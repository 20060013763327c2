using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2003: powers with a small whole exponent.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PowerForSquare : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2003",
        title: "Power where a product would do",
        messageFormat: "'Pow' with the exponent {0} goes by logarithm and exponential, and costs many times a product",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2003.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "Pow", Expression: IdentifierNameSyntax { Identifier.Text: "Math" or "MathF" } } && call.ArgumentList.Arguments.Count == 2
        let exponent = code.Model.GetConstantValue(call.ArgumentList.Arguments[1].Expression).Value
        where exponent is 2 or 3 or 2f or 3f or 2d or 3d
        select At(Rule, call, exponent);
}
