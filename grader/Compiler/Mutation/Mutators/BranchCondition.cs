using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>A branch that is always taken, never, or when it should not be; a loop that is never entered.</summary>
internal sealed class BranchCondition : Mutator
{
    public override string Name => "condition";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node switch
    {
        IfStatementSyntax branch => Branches(branch.Condition),
        ConditionalExpressionSyntax choice => Branches(choice.Condition),
        WhileStatementSyntax loop => [Replace(loop.Condition, "false")],
        ForStatementSyntax { Condition: { } condition } => [Replace(condition, "false")],
        _ => [],
    };

    private static Edit[] Branches(ExpressionSyntax condition) =>
        [Replace(condition, "true"), Replace(condition, "false"), Replace(condition, $"!({condition})")];
}
