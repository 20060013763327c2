using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA2010: ranges of arrays that are handed on as spans.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CopyForSpan : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA2010",
        title: "Copy where a span would do",
        messageFormat: "A range of an array is a copy of it, and is only read here; 'AsSpan' looks at the same elements",
        category: Performance,
        defaultSeverity: DiagnosticSeverity.Info,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA2010.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    internal override IEnumerable<Diagnostic> Check(KataCode code) =>
        from copy in code.Declaration.SyntaxTree.GetRoot().DescendantNodes().OfType<ElementAccessExpressionSyntax>()
        where copy is { Parent: ArgumentSyntax, Expression: IdentifierNameSyntax, ArgumentList.Arguments: [{ Expression: RangeExpressionSyntax }] }
        let type = code.Model.GetTypeInfo(copy)
        where type is { Type: IArrayTypeSymbol, ConvertedType: INamedTypeSymbol { Name: "ReadOnlySpan" } } && IsAlone((IdentifierNameSyntax)copy.Expression)
        select At(Rule, copy);

    // A call that is handed the same array once more may write to it while it reads.
    private static bool IsAlone(IdentifierNameSyntax array) =>
        array.FirstAncestorOrSelf<StatementSyntax>() is { } statement && statement.DescendantNodes().OfType<IdentifierNameSyntax>().Count(name => name.Identifier.Text == array.Identifier.Text) == 1;
}
