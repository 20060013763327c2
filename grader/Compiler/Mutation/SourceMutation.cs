using Katas.Compiler.Mutation.Mutators;
using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation;

/// <summary>All small mistakes that can be made in a source, in the order in which they stand in it.</summary>
internal static class SourceMutation
{
    private static readonly Mutator[] Mutators =
    [
        new ArithmeticOperator(), new ComparisonOperator(), new LogicalOperator(), new SignOperator(), new Constant(), new LoopBound(), new ElementIndex(),
        new BranchCondition(), new ArgumentOrder(), new ArgumentDropped(), new CallTarget(), new StatementRemoved(),
    ];

    /// <summary>The mutants of a source; two that come to the same text are one.</summary>
    public static IReadOnlyList<SourceMutant> Of(string source, CSharpParseOptions language)
    {
        var tree = CSharpSyntaxTree.ParseText(source, language);
        var edits =
            from node in tree.GetRoot().DescendantNodes()
            from mutator in Mutators
            from edit in mutator.Of(node)
            where source.Substring(edit.Span.Start, edit.Span.Length) != edit.Replacement
            select (Mutant: Describe(mutator, node, edit), edit.Span.Start);
        return [.. edits.OrderBy(each => each.Start).Select(each => each.Mutant).DistinctBy(mutant => mutant.In(source))];
    }

    private static SourceMutant Describe(Mutator mutator, SyntaxNode node, Edit edit) =>
        new(mutator.Name, MemberAround(node), edit.Span.Start, edit.Span.Length, edit.Replacement);

    private static string MemberAround(SyntaxNode node) => node.AncestorsAndSelf().Select(NameOf).FirstOrDefault(name => name is not null) ?? "";

    private static string? NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        BaseTypeDeclarationSyntax type => type.Identifier.Text,
        _ => null,
    };
}
