using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>Both where either would do, and either where both are asked for.</summary>
internal sealed class LogicalOperator : Mutator
{
    public override string Name => "logic";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } and => [Replace(and.OperatorToken, "||")],
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalOrExpression } or => [Replace(or.OperatorToken, "&&")],
        _ => [],
    };
}
