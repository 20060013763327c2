using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Compiler.Mutation;

/// <summary>A piece of text put in the place of another.</summary>
internal readonly record struct Edit(TextSpan Span, string Replacement);

/// <summary>One kind of small mistake, made on purpose: a change of one node of the syntax tree. It may not compile; whoever grades it finds out.</summary>
internal abstract class Mutator
{
    /// <summary>The kind in a word or two, for people.</summary>
    public abstract string Name { get; }

    /// <summary>The changes that can be made to a node itself; those of the nodes within it are theirs.</summary>
    public abstract IEnumerable<Edit> Of(SyntaxNode node);

    /// <summary>A whole node replaced.</summary>
    protected static Edit Replace(SyntaxNode node, string replacement) => new(node.Span, replacement);

    /// <summary>A token replaced.</summary>
    protected static Edit Replace(SyntaxToken token, string replacement) => new(token.Span, replacement);
}
