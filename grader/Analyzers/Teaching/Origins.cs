using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Analyzers.Teaching;

/// <summary>The variables that an expression is made from in the end: locals that are set once count for what they are set to.</summary>
internal sealed class Origins
{
    private const int Deepest = 8;
    private readonly HashSet<ISymbol> symbols = new(SymbolEqualityComparer.Default);
    private readonly SemanticModel model;

    private Origins(SemanticModel model) => this.model = model;

    /// <summary>Of the arguments of a call, or null where they hold something else than numbers at hand: a call, an element, an assignment.</summary>
    public static Origins? Of(InvocationExpressionSyntax call, SemanticModel model)
    {
        var origins = new Origins(model);
        return call.ArgumentList.Arguments.All(argument => origins.Add(argument.Expression, 0)) ? origins : null;
    }

    /// <summary>Whether the value may differ between two turns of a loop that the expression lies in.</summary>
    public bool DependsOn(ForStatementSyntax loop)
    {
        var flow = model.AnalyzeDataFlow(loop);
        if (flow is not { Succeeded: true }) return true;
        // The variables of loops within it begin anew in each turn, and run the same way.
        var inner = loop.Statement.DescendantNodes().OfType<ForStatementSyntax>().SelectMany(inside => inside.Declaration?.Variables ?? []).Select(variable => model.GetDeclaredSymbol(variable)).ToArray();
        return symbols.Any(symbol => !inner.Contains(symbol, SymbolEqualityComparer.Default) && (flow.WrittenInside.Contains(symbol, SymbolEqualityComparer.Default) || symbol is IFieldSymbol { IsReadOnly: false, IsConst: false }));
    }

    private bool Add(ExpressionSyntax expression, int depth)
    {
        if (depth > Deepest) return false;
        switch (expression)
        {
            case LiteralExpressionSyntax:
                return true;
            case ParenthesizedExpressionSyntax inside:
                return Add(inside.Expression, depth);
            case CastExpressionSyntax cast:
                return Add(cast.Expression, depth);
            case PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression } negative:
                return Add(negative.Operand, depth);
            case BinaryExpressionSyntax binary:
                return Add(binary.Left, depth) && Add(binary.Right, depth);
            case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Math" or "MathF" } } } call:
                return call.ArgumentList.Arguments.All(argument => Add(argument.Expression, depth));
            case IdentifierNameSyntax name:
                return Add(model.GetSymbolInfo(name).Symbol, depth);
            default:
                return false;
        }
    }

    private bool Add(ISymbol? symbol, int depth)
    {
        if (symbol is ILocalSymbol { DeclaringSyntaxReferences: [var declared] } && declared.GetSyntax() is VariableDeclaratorSyntax { Initializer.Value: var value, Parent.Parent: LocalDeclarationStatementSyntax } variable && IsSetOnce(variable, symbol)
            && Add(value, depth + 1))
            return true;
        if (symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol)) return false;
        symbols.Add(symbol);
        return true;
    }

    private bool IsSetOnce(VariableDeclaratorSyntax variable, ISymbol symbol)
    {
        var scope = variable.FirstAncestorOrSelf<BlockSyntax>();
        return scope is not null && !scope.DescendantNodes().OfType<IdentifierNameSyntax>().Any(name => name.Identifier.Text == symbol.Name
            && name.Parent is AssignmentExpressionSyntax { Left: var left } && left == name || name.Identifier.Text == symbol.Name && name.Parent is PostfixUnaryExpressionSyntax or ArgumentSyntax { RefKindKeyword.RawKind: not 0 }
            || name.Identifier.Text == symbol.Name && name.Parent is PrefixUnaryExpressionSyntax prefix && prefix.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression);
    }
}
