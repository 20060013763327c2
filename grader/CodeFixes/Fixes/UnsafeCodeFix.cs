using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA0003: no <c>unsafe</c> where nothing needs it, and a span where stack memory is only indexed.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class UnsafeCodeFix() : RuleFix("KATA0003", "Do without pointers")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        var token = root.FindToken(place.Start);
        if (token.IsKind(SyntaxKind.UnsafeKeyword)) return token.Parent is { } scope && !scope.DescendantNodesAndTokens().Any(IsPointed) ? [token.Without()] : [];

        var found = root.FindNode(place, getInnermostNodeForTie: true);
        return found.FirstAncestorOrSelf<VariableDeclarationSyntax>() is { Variables: [{ Initializer.Value: StackAllocArrayCreationExpressionSyntax { Type: ArrayTypeSyntax { ElementType: var element } } memory } variable] } declaration
            && (found == declaration.Type || found == memory) && IsOnlyIndexed(variable)
            ? [declaration.Type.Replace($"{Edits.NameOf(model, place.Start, "System", "Span")}<{element}>")] : [];
    }

    private static bool IsPointed(SyntaxNodeOrToken item) => item.Kind() is SyntaxKind.PointerType or SyntaxKind.FunctionPointerType or SyntaxKind.AddressOfExpression
        or SyntaxKind.PointerIndirectionExpression or SyntaxKind.PointerMemberAccessExpression or SyntaxKind.FixedKeyword or SyntaxKind.StackAllocArrayCreationExpression
        or SyntaxKind.ImplicitStackAllocArrayCreationExpression;

    private static bool IsOnlyIndexed(VariableDeclaratorSyntax variable) => variable.FirstAncestorOrSelf<BlockSyntax>() is { } block
        && block.DescendantNodes().OfType<IdentifierNameSyntax>().Where(name => name.Identifier.Text == variable.Identifier.Text)
            .All(name => name.Parent is ElementAccessExpressionSyntax access && access.Expression == name);
}
