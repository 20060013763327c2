using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0003: pointers, and whatever else goes round the runtime's own checks of memory. <c>stackalloc</c> into a span is fine.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UnsafeCode : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0003",
        title: "Unsafe code",
        messageFormat: "{0} is not allowed in a submission: it reaches memory that the runtime does not check; spans and stackalloc into a span are fine",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0003.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        foreach (var item in root.DescendantNodesAndTokens())
        {
            if (What(item, model, cancellationToken) is { } what) yield return Diagnostic.Create(Rule, item.GetLocation(), what);
        }
    }

    private static string? What(SyntaxNodeOrToken item, SemanticModel model, CancellationToken cancellationToken) => item.Kind() switch
    {
        SyntaxKind.UnsafeKeyword => "'unsafe'",
        SyntaxKind.FixedKeyword => "'fixed'",
        SyntaxKind.PointerType => "a pointer",
        SyntaxKind.FunctionPointerType => "a function pointer",
        SyntaxKind.AddressOfExpression => "taking an address",
        SyntaxKind.PointerIndirectionExpression or SyntaxKind.PointerMemberAccessExpression => "following a pointer",
        SyntaxKind.ArgListKeyword or SyntaxKind.MakeRefKeyword or SyntaxKind.RefTypeKeyword or SyntaxKind.RefValueKeyword => $"'{item}'",
        SyntaxKind.StackAllocArrayCreationExpression or SyntaxKind.ImplicitStackAllocArrayCreationExpression
            when model.GetTypeInfo(item.AsNode()!, cancellationToken).Type is IPointerTypeSymbol => "'stackalloc' into a pointer",
        _ => null,
    };
}
