using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Analyzers.Teaching;

/// <summary>Where loops lie in loops.</summary>
internal static class Loops
{
    /// <summary>Whether a node is carried out in every turn of a loop that lies in another and holds none.</summary>
    public static bool IsInnermost(SyntaxNode node)
    {
        var around = Around(node);
        return around.Length > 1 && !around[0].DescendantNodes().Any(IsLoop) && Body(around[0]).Span.Contains(node.Span);
    }

    /// <summary>The loops around a node in its own function, from the inside out.</summary>
    public static SyntaxNode[] Around(SyntaxNode node) =>
        [.. node.Ancestors().TakeWhile(ancestor => ancestor is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax)).Where(IsLoop)];

    public static bool IsLoop(SyntaxNode node) => node is ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax or CommonForEachStatementSyntax;

    private static SyntaxNode Body(SyntaxNode loop) => loop switch
    {
        ForStatementSyntax x => x.Statement,
        WhileStatementSyntax x => x.Statement,
        DoStatementSyntax x => x.Statement,
        CommonForEachStatementSyntax x => x.Statement,
        _ => loop,
    };
}
