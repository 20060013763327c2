using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>Adds where it subtracts, divides where it multiplies, and the other way round; also where the result is assigned at once.</summary>
internal sealed class ArithmeticOperator : Mutator
{
    private static readonly Dictionary<SyntaxKind, string> Others = new()
    {
        [SyntaxKind.PlusToken] = "-",
        [SyntaxKind.MinusToken] = "+",
        [SyntaxKind.AsteriskToken] = "/",
        [SyntaxKind.SlashToken] = "*",
        [SyntaxKind.PercentToken] = "*",
        [SyntaxKind.PlusEqualsToken] = "-=",
        [SyntaxKind.MinusEqualsToken] = "+=",
        [SyntaxKind.AsteriskEqualsToken] = "/=",
        [SyntaxKind.SlashEqualsToken] = "*=",
    };

    public override string Name => "arithmetic";

    public override IEnumerable<Edit> Of(SyntaxNode node)
    {
        var operation = node switch
        {
            BinaryExpressionSyntax binary => binary.OperatorToken,
            AssignmentExpressionSyntax assignment => assignment.OperatorToken,
            _ => default,
        };
        return Others.TryGetValue(operation.Kind(), out var other) ? [Replace(operation, other), .. Plain(operation)] : [];
    }

    // x += y also becomes x = y: what was there before is forgotten.
    private static IEnumerable<Edit> Plain(SyntaxToken operation) => operation.Text.EndsWith('=') ? [Replace(operation, "=")] : [];
}
