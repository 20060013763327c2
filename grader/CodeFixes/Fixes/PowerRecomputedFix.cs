using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Katas.CodeFixes.Fixes;

/// <summary>KATA2007: the value before the innermost loop, where all that it is made from is there already.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp)]
public sealed class PowerRecomputedFix() : RuleFix("KATA2007", "Compute it before the loop")
{
    internal override IEnumerable<TextChange> Changes(SyntaxNode root, TextSpan place, SemanticModel model)
    {
        if (root.FindNode(place, getInnermostNodeForTie: true).FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { } call
            || call.FirstAncestorOrSelf<ForStatementSyntax>() is not { Parent: BlockSyntax } loop || !IsKnownBefore(call, loop, model)) yield break;
        var text = root.SyntaxTree.GetText();
        var name = Unused("power", model, loop.SpanStart);
        var indentation = text.ToString(TextSpan.FromBounds(text.Lines.GetLineFromPosition(loop.SpanStart).Start, loop.SpanStart));
        if (!string.IsNullOrWhiteSpace(indentation)) indentation = "";
        yield return new(new(loop.SpanStart, 0), $"var {name} = {call};{(indentation.Length == 0 ? " " : "\n" + indentation)}");
        yield return call.Replace(name);
    }

    private static bool IsKnownBefore(InvocationExpressionSyntax call, ForStatementSyntax loop, SemanticModel model) =>
        model.AnalyzeDataFlow(loop) is { Succeeded: true } flow && call.DescendantNodes().OfType<IdentifierNameSyntax>().Select(name => model.GetSymbolInfo(name).Symbol)
            .All(symbol => symbol is not (ILocalSymbol or IParameterSymbol or IFieldSymbol) || !flow.WrittenInside.Contains(symbol, SymbolEqualityComparer.Default));

    private static string Unused(string name, SemanticModel model, int position) =>
        Enumerable.Range(1, 100).Select(number => number == 1 ? name : $"{name}{number}").First(candidate => model.LookupSymbols(position, name: candidate).IsEmpty);
}
