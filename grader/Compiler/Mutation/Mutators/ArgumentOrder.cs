using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>Two neighbouring arguments, indices or parts of a tuple the wrong way round.</summary>
internal sealed class ArgumentOrder : Mutator
{
    public override string Name => "argument order";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node switch
    {
        BaseArgumentListSyntax list => Swaps(list.Arguments),
        // What a tuple is taken apart into can be mixed up on the other side.
        TupleExpressionSyntax tuple when tuple.Parent is not AssignmentExpressionSyntax { Left: var left } || left != tuple => Swaps(tuple.Arguments),
        _ => [],
    };

    private static IEnumerable<Edit> Swaps(SeparatedSyntaxList<ArgumentSyntax> arguments) =>
        arguments.Zip(arguments.Skip(1), (first, second) => new Edit(TextSpan.FromBounds(first.SpanStart, second.Span.End), $"{second}, {first}"));
}
