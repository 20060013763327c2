using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA3007: static fields, properties and collections that methods write to.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StaticScratch : KataRule
{
    private static readonly string[] Changing = ["Add", "AddRange", "AddFirst", "AddLast", "Insert", "Remove", "RemoveAt", "Clear", "Push", "Pop", "Enqueue", "Dequeue", "Sort", "Reverse", "Fill", "CopyTo"];

    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA3007",
        title: "Static state that is written to",
        messageFormat: "'{0}' is static and written to by a method, so every call and every instance works on the same one",
        category: Idiom,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA3007.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        var told = code.Trace.Accumulations.Concat(code.IsNormalisation ? code.Trace.Shared : []).Select(leftover => leftover.Place.Span).ToArray();
        return
            from node in code.Declaration.SyntaxTree.GetRoot().DescendantNodes()
            from target in Written(node, code.Model)
            let state = StateOf(target, code.Model)
            where state is not null && node.FirstAncestorOrSelf<ConstructorDeclarationSyntax>()?.Modifiers.Any(SyntaxKind.StaticKeyword) is not true
                && !IsAlwaysTheSame(node, code.Model) && !told.Any(span => span.IntersectsWith(node.Span))
            select At(Rule, node is ArgumentSyntax ? target : node, state!.Name);
    }

    private static IEnumerable<ExpressionSyntax> Written(SyntaxNode node, SemanticModel model) => node switch
    {
        AssignmentExpressionSyntax { Left: TupleExpressionSyntax tuple } => tuple.Arguments.Select(argument => argument.Expression),
        AssignmentExpressionSyntax assignment => [assignment.Left],
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } step => [step.Operand],
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } step => [step.Operand],
        ArgumentSyntax { RefKindKeyword.RawKind: (int)SyntaxKind.RefKeyword or (int)SyntaxKind.OutKeyword } argument => [argument.Expression],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } call when Changing.Contains(access.Name.Identifier.Text) =>
            model.GetSymbolInfo(access.Expression).Symbol is INamedTypeSymbol { Name: "Array" } ? [.. call.ArgumentList.Arguments.Take(1).Select(argument => argument.Expression)] : [access.Expression],
        _ => [],
    };

    // A dictionary that is filled by key remembers what would come out the same again.
    private static ISymbol? StateOf(ExpressionSyntax target, SemanticModel model)
    {
        while (Whole(target, model) is { } whole) target = whole;
        if (model.GetTypeInfo(target).Type is { Name: "Dictionary" or "SortedDictionary" or "IDictionary" } && target.Parent is not AssignmentExpressionSyntax) return null;
        return model.GetSymbolInfo(target).Symbol is IFieldSymbol { IsStatic: true, IsConst: false } or IPropertySymbol { IsStatic: true, IsIndexer: false }
            ? model.GetSymbolInfo(target).Symbol is { DeclaringSyntaxReferences.Length: > 0 } own ? own : null
            : null;
    }

    // What an element or a part of a structure is written into.
    private static ExpressionSyntax? Whole(ExpressionSyntax target, SemanticModel model) => target switch
    {
        ElementAccessExpressionSyntax element => element.Expression,
        MemberAccessExpressionSyntax part when model.GetTypeInfo(part.Expression).Type is { IsValueType: true } && model.GetSymbolInfo(part).Symbol is { IsStatic: false } => part.Expression,
        _ => null,
    };

    // Set to what no call decides, it is a value that is worked out late.
    private static bool IsAlwaysTheSame(SyntaxNode node, SemanticModel model) =>
        node is AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SimpleAssignmentExpression or (int)SyntaxKind.CoalesceAssignmentExpression, Left: IdentifierNameSyntax or MemberAccessExpressionSyntax, Right: var value }
        && !value.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(name => model.GetSymbolInfo(name).Symbol is ILocalSymbol or IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: not MethodKind.AnonymousFunction } } or IFieldSymbol { IsConst: false, IsReadOnly: false });
}
