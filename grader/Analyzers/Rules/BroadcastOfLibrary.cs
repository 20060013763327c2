using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1057: the library's arithmetic of two tensors.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BroadcastOfLibrary : KataRule
{
    private static readonly string[] Names = ["Add", "Subtract", "Multiply", "Divide", "Pow", "Max", "Min"];

    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1057",
        title: "Broadcasting of the library",
        messageFormat: "The library's '{0}' gives the wrong shape and wrong values where ranks are equal and one tensor has an axis of length 1: [2,3] with [2,1] is [2,1]",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1057.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) => Operators(code).Concat(Calls(code));

    private static IEnumerable<Diagnostic> Operators(KataCode code) =>
        from operation in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<BinaryExpressionSyntax>()
        where operation.Kind() is SyntaxKind.AddExpression or SyntaxKind.SubtractExpression or SyntaxKind.MultiplyExpression or SyntaxKind.DivideExpression
            && TensorLibrary.IsOfLibrary(code.Model.GetSymbolInfo(operation).Symbol) && AreTwo(operation.Left, operation.Right, code.Model)
        select At(Rule, operation, operation.OperatorToken.Text);

    private static IEnumerable<Diagnostic> Calls(KataCode code) =>
        from call in TensorLibrary.Calls(code, Names)
        where call.Syntax.ArgumentList.Arguments is [{ Expression: var left }, { Expression: var right }, ..] && AreTwo(left, right, code.Model)
        select At(Rule, TensorLibrary.NameOf(call.Syntax)!, call.Method.Name);

    // A tensor with itself is of one shape.
    private static bool AreTwo(ExpressionSyntax left, ExpressionSyntax right, SemanticModel model) =>
        TensorLibrary.IsTensor(model.GetTypeInfo(left).Type) && TensorLibrary.IsTensor(model.GetTypeInfo(right).Type) && !left.IsEquivalentTo(right, topLevel: false);
}
