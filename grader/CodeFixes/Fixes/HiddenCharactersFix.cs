using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA0002: the character away, or in a string as an escape that can be seen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class HiddenCharactersFix() : RuleFix("KATA0002", "Remove the hidden character, or escape it in a string")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        var hidden = root.SyntaxTree.GetText().ToString(place);
        var token = root.FindToken(place.Start);
        if (!token.Span.Contains(place)) return [new(place, IsLineEnd(hidden) ? "\n" : "")];
        return token.Kind() switch
        {
            SyntaxKind.StringLiteralToken when token.Text.StartsWith("@", System.StringComparison.Ordinal) => [],
            SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken => [new(place, Escape(hidden))],
            SyntaxKind.InterpolatedStringTextToken when token.Parent?.Parent is InterpolatedStringExpressionSyntax text && text.StringStartToken.IsKind(SyntaxKind.InterpolatedStringStartToken) => [new(place, Escape(hidden))],
            // Raw and verbatim strings know no escape, and what is in them is said.
            SyntaxKind.InterpolatedStringTextToken or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken => [],
            _ => [new(place, "")],
        };
    }

    private static bool IsLineEnd(string text) => text is "\u0085" or "\u2028" or "\u2029";

    private static string Escape(string text) => text.Length == 2 ? $"\\U{char.ConvertToUtf32(text, 0):X8}" : $"\\u{(int)text[0]:X4}";
}
