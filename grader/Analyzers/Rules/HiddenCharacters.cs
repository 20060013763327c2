using System.Collections.Generic;
using System.Collections.Immutable;
using System.Threading;
using Katas.Analyzers.Policy;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Katas.Analyzers.Rules;

/// <summary>KATA0002: characters that make source look other than what the compiler reads.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class HiddenCharacters : PolicyRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA0002",
        title: "Hidden character",
        messageFormat: "U+{0:X4} is not allowed in a submission: it {1}",
        category: Category,
        defaultSeverity: DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA0002.md",
        customTags: WellKnownDiagnosticTags.NotConfigurable);

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
    {
        var text = root.SyntaxTree.GetText(cancellationToken).ToString();
        for (var i = 0; i < text.Length; i++)
        {
            // A byte order mark at the very start is an encoding's, not the text's.
            if (i == 0 && text[i] == '\uFEFF') continue;
            var reason = Reason(text, i);
            if (reason is null || (IsEmojiPart(text[i]) && IsInProse(root, i))) continue;

            var length = char.IsSurrogatePair(text, i) ? 2 : 1;
            var code = length == 2 ? char.ConvertToUtf32(text, i) : text[i];
            yield return Diagnostic.Create(Rule, Location.Create(root.SyntaxTree, new TextSpan(i, length)), code, reason);
            i += length - 1;
        }
    }

    private static string? Reason(string text, int i) => text[i] switch
    {
        '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => "reorders the text around it",
        '\u0085' or '\u2028' or '\u2029' => "ends a line where many editors show none",
        '\t' or '\n' or '\r' => null,
        < ' ' or (>= '\u007F' and <= '\u009F') => "is a control character",
        '\u00AD' or '\u034F' or '\u115F' or '\u1160' or '\u17B4' or '\u17B5' or (>= '\u180B' and <= '\u180F') or (>= '\u200B' and <= '\u200D')
            or (>= '\u2060' and <= '\u206F') or '\u3164' or (>= '\uFE00' and <= '\uFE0F') or '\uFEFF' or '\uFFA0' or (>= '\uFFF9' and <= '\uFFFB') => "cannot be seen",
        // Tags and variation selectors lie in plane 14.
        '\uDB40' => "cannot be seen",
        _ => null,
    };

    private static bool IsEmojiPart(char c) => c is '\u200D' or '\uFE0E' or '\uFE0F';

    private static bool IsInProse(SyntaxNode root, int position)
    {
        var trivia = root.FindTrivia(position);
        if (trivia.FullSpan.Contains(position))
            return trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
                or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia;

        return root.FindToken(position).Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.Utf8StringLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
            or SyntaxKind.InterpolatedStringTextToken;
    }
}
