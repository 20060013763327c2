using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>Leaves a minus or a negation out, and counts down where it counts up.</summary>
internal sealed class SignOperator : Mutator
{
    public override string Name => "sign";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node switch
    {
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression or (int)SyntaxKind.LogicalNotExpression } unary =>
            [Replace(unary.OperatorToken, "")],
        PrefixUnaryExpressionSyntax { OperatorToken: var step } when Turned(step) is { } turned => [Replace(step, turned)],
        PostfixUnaryExpressionSyntax { OperatorToken: var step } when Turned(step) is { } turned => [Replace(step, turned)],
        _ => [],
    };

    private static string? Turned(SyntaxToken step) => step.Text switch
    {
        "++" => "--",
        "--" => "++",
        _ => null,
    };
}
