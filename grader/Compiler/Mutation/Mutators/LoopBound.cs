using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>A loop that begins one later, ends one earlier or one later, or takes every other step.</summary>
internal sealed class LoopBound : Mutator
{
    public override string Name => "loop bound";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node switch
    {
        ForStatementSyntax loop => [.. Starts(loop), .. Ends(loop.Condition), .. Steps(loop)],
        WhileStatementSyntax loop => Ends(loop.Condition),
        DoStatementSyntax loop => Ends(loop.Condition),
        _ => [],
    };

    private static IEnumerable<Edit> Starts(ForStatementSyntax loop) =>
        from variable in loop.Declaration?.Variables ?? []
        where variable.Initializer is { Value: not LiteralExpressionSyntax }
        select Replace(variable.Initializer!.Value, $"{variable.Initializer.Value} + 1");

    private static IEnumerable<Edit> Ends(ExpressionSyntax? condition) =>
        condition is BinaryExpressionSyntax
        {
            RawKind: (int)SyntaxKind.LessThanExpression or (int)SyntaxKind.LessThanOrEqualExpression
                or (int)SyntaxKind.GreaterThanExpression or (int)SyntaxKind.GreaterThanOrEqualExpression,
            Right: var bound,
        }
            ? [Replace(bound, $"{bound} - 1"), Replace(bound, $"{bound} + 1")]
            : [];

    private static IEnumerable<Edit> Steps(ForStatementSyntax loop) =>
        from step in loop.Incrementors.OfType<PostfixUnaryExpressionSyntax>()
        select Replace(step, step.OperatorToken.IsKind(SyntaxKind.PlusPlusToken) ? $"{step.Operand} += 2" : $"{step.Operand} -= 2");
}
