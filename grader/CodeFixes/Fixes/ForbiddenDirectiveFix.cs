using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA0004: the directive away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ForbiddenDirectiveFix() : RuleFix("KATA0004", "Remove the directive")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        var text = root.SyntaxTree.GetText();
        return [new(text.Lines.GetLineFromPosition(place.Start).SpanIncludingLineBreak, "")];
    }
}
