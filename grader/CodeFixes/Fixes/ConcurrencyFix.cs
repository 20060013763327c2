using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA0007: on a single thread a lock locks nothing, and volatile says nothing. What is asynchronous has to be thought over by its author.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ConcurrencyFix() : RuleFix("KATA0007", "Remove what a single thread does not need")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        var token = root.FindToken(place.Start);
        return token.Parent switch
        {
            LockStatementSyntax { Statement: not LocalDeclarationStatementSyntax } held when held.Expression.IsPlain() => [new(TextSpan.FromBounds(held.SpanStart, held.Statement.SpanStart), "")],
            _ when token.IsKind(SyntaxKind.VolatileKeyword) => [token.Without()],
            _ => [],
        };
    }
}
