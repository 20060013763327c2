using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>Moves the border of a comparison, and turns it round.</summary>
internal sealed class ComparisonOperator : Mutator
{
    private static readonly Dictionary<SyntaxKind, string[]> Others = new()
    {
        [SyntaxKind.LessThanToken] = ["<=", ">="],
        [SyntaxKind.LessThanEqualsToken] = ["<", ">"],
        [SyntaxKind.GreaterThanToken] = [">=", "<="],
        [SyntaxKind.GreaterThanEqualsToken] = [">", "<"],
        [SyntaxKind.EqualsEqualsToken] = ["!="],
        [SyntaxKind.ExclamationEqualsToken] = ["=="],
    };

    public override string Name => "comparison";

    public override IEnumerable<Edit> Of(SyntaxNode node) =>
        node is BinaryExpressionSyntax { OperatorToken: var operation } && Others.TryGetValue(operation.Kind(), out var others)
            ? others.Select(other => Replace(operation, other))
            : [];
}
