using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA2008: literals of float, and no cast.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class DoubleLiteralFix() : RuleFix("KATA2008", "Compute in float")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place, getInnermostNodeForTie: true).FirstAncestorOrSelf<CastExpressionSyntax>() is not { } cast) return [];
        var literals = cast.DescendantNodes().OfType<LiteralExpressionSyntax>().Where(literal => literal.Token.Value is double).ToArray();
        if (!literals.All(literal => IsFloat((double)literal.Token.Value!))) return [];
        return literals.Select(literal => literal.Replace(literal.Token.Text.TrimEnd('d', 'D') + "f")).Prepend(new(TextSpan.FromBounds(cast.SpanStart, cast.Expression.SpanStart), ""));
    }

    private static bool IsFloat(double value) => value == 0 || System.Math.Abs(value) is >= 1e-37 and <= float.MaxValue;
}
