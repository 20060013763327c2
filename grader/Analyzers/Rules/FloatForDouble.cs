using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA3003: functions of MathF between doubles.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class FloatForDouble : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA3003",
        title: "Function of float in double code",
        messageFormat: "'{0}' rounds a double to float and gives a float back to double code; Math has it in double",
        category: Idiom,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA3003.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from call in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<InvocationExpressionSyntax>()
        let function = call.Expression as MemberAccessExpressionSyntax
        where function is { Expression: IdentifierNameSyntax { Identifier.Text: "MathF" } } && code.Model.GetTypeInfo(call).ConvertedType?.SpecialType == SpecialType.System_Double
            && call.ArgumentList.Arguments.All(argument => argument.Expression is CastExpressionSyntax { Type: PredefinedTypeSyntax { Keyword.Text: "float" } } cast && code.Model.GetTypeInfo(cast.Expression).Type?.SpecialType == SpecialType.System_Double)
        select At(Rule, function, function.ToString());
}
