using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA0008: the finalizer away.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class FinalizerFix() : RuleFix("KATA0008", "Remove the finalizer")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model) =>
        root.FindNode(place).FirstAncestorOrSelf<DestructorDeclarationSyntax>() is { } finalizer ? [Edits.WithoutLines(root.SyntaxTree.GetText(), finalizer.Span)] : [];
}
