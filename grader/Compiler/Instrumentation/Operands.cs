using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Instrumentation;

/// <summary>What a call works on, in the order in which it is evaluated.</summary>
/// <param name="Receiver">What it is called on, an extension's first argument included; null where there is none, or where nothing can be put around it.</param>
/// <param name="Arguments">The other arguments; the name is null of those that are passed by reference.</param>
/// <param name="IsConditional">Whether it stands behind a <c>?.</c>, so that its result is not an expression of its own.</param>
internal sealed record Operands(ExpressionSyntax? Receiver, IReadOnlyList<(ExpressionSyntax Expression, string? Name)> Arguments, bool IsConditional)
{
    public static Operands Of(InvocationExpressionSyntax call, IMethodSymbol method, SemanticModel model)
    {
        var isInstance = !method.IsStatic || method.ReducedFrom is not null || method.ContainingType is { IsExtension: true };
        var receiver = call.Expression switch
        {
            MemberAccessExpressionSyntax { Expression: var target } when isInstance && model.GetSymbolInfo(target).Symbol is not INamespaceOrTypeSymbol => target,
            // Only the first link of a chain has something in front of the question mark that is evaluated once.
            MemberBindingExpressionSyntax when isInstance && call.Parent is ConditionalAccessExpressionSyntax conditional && conditional.WhenNotNull == call => conditional.Expression,
            _ => null,
        };
        return Of(call.ArgumentList, method, model) with { Receiver = receiver, IsConditional = IsWithinConditional(call) };
    }

    public static Operands Of(ArgumentListSyntax list, IMethodSymbol method, SemanticModel model)
    {
        List<(ExpressionSyntax, string?)> arguments = [];
        for (var i = 0; i < list.Arguments.Count; i++)
        {
            var argument = list.Arguments[i];
            var parameter = argument.NameColon is { Name.Identifier.Text: var name }
                ? method.Parameters.FirstOrDefault(each => each.Name == name)
                : method.Parameters.ElementAtOrDefault(Math.Min(i, method.Parameters.Length - 1));
            var isByReference = argument.RefKindKeyword.RawKind != 0 || parameter is { RefKind: RefKind.Ref or RefKind.Out };
            arguments.Add((argument.Expression, isByReference ? null : parameter?.Name ?? ""));
        }

        return new(Receiver: null, arguments, IsConditional: false);
    }

    /// <summary>Whether it is given a function of the submission's own, whose calls are counted there.</summary>
    public bool CallsBack(SemanticModel model) => Arguments.Any(argument =>
        model.GetTypeInfo(argument.Expression).ConvertedType is { TypeKind: TypeKind.Delegate }
        && (model.GetSymbolInfo(argument.Expression).Symbol is not IMethodSymbol method || !method.DeclaringSyntaxReferences.IsEmpty));

    /// <summary>Whether an expression begins behind a question mark.</summary>
    public static bool IsWithinConditional(ExpressionSyntax expression)
    {
        SyntaxNode? node = expression;
        while (node is InvocationExpressionSyntax or MemberAccessExpressionSyntax or ElementAccessExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            node = node switch
            {
                InvocationExpressionSyntax call => call.Expression,
                MemberAccessExpressionSyntax access => access.Expression,
                ElementAccessExpressionSyntax access => access.Expression,
                PostfixUnaryExpressionSyntax forgiven => forgiven.Operand,
                _ => null,
            };
        }

        return node is MemberBindingExpressionSyntax or ElementBindingExpressionSyntax;
    }
}
