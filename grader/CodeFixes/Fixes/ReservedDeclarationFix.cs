using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA0006: a using of this file instead of one for all. For a name that is taken only its author knows a better one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class ReservedDeclarationFix() : RuleFix("KATA0006", "Make it a using of this file")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model) =>
        root.FindNode(place) is UsingDirectiveSyntax { GlobalKeyword: var global } && global.IsKind(SyntaxKind.GlobalKeyword) ? [global.Without()] : [];
}
