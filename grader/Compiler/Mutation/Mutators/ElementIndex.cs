using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>An index that is off by one.</summary>
internal sealed class ElementIndex : Mutator
{
    public override string Name => "index";

    // A literal index is a constant, which is another mutator's.
    public override IEnumerable<Edit> Of(SyntaxNode node) => node is ElementAccessExpressionSyntax access
        ? from argument in access.ArgumentList.Arguments
          let index = argument.Expression
          where index is not (LiteralExpressionSyntax or RangeExpressionSyntax) && !index.IsKind(SyntaxKind.IndexExpression)
          from offset in (string[])["+ 1", "- 1"]
          select Replace(index, index is ConditionalExpressionSyntax ? $"({index}) {offset}" : $"{index} {offset}")
        : [];
}
