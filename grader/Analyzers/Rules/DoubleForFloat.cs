using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA3001: functions of Math between floats.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DoubleForFloat : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA3001",
        title: "Function of double in float code",
        messageFormat: "'{0}' works in double here although a float goes in and a float comes out; MathF has it in float",
        category: Idiom,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA3001.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from cast in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<CastExpressionSyntax>()
        where cast.Type is PredefinedTypeSyntax { Keyword.Text: "float" }
        let call = cast.Expression as InvocationExpressionSyntax
        let function = call?.Expression as MemberAccessExpressionSyntax
        where function is { Expression: IdentifierNameSyntax { Identifier.Text: "Math" } } && function.Name.Identifier.Text is "Sqrt" or "Exp" or "Log" or "Sin" or "Cos" or "Pow" or "Tanh"
            && call.ArgumentList.Arguments.All(argument => code.Model.GetTypeInfo(argument.Expression).Type?.SpecialType is SpecialType.System_Single)
        select At(Rule, function, function.ToString());
}
