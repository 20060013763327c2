using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>A step forgotten: a call, an assignment, a loop, a special case.</summary>
internal sealed class StatementRemoved : Mutator
{
    public override string Name => "statement removed";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node switch
    {
        ExpressionStatementSyntax or ForStatementSyntax or ForEachStatementSyntax or WhileStatementSyntax or ThrowStatementSyntax => [Replace(node, ";")],
        // One with an else would leave that behind; its condition is mutated instead.
        IfStatementSyntax { Else: null } => [Replace(node, ";")],
        ReturnStatementSyntax { Expression: null } => [Replace(node, ";")],
        ElseClauseSyntax => [Replace(node, "")],
        _ => [],
    };
}
