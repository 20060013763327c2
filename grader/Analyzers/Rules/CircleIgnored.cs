using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Katas.Analyzers.Reading;
using Katas.Analyzers.Teaching;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Katas.Analyzers.Rules;

/// <summary>KATA1048: windows that never reach across the end.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CircleIgnored : KataRule
{
    private static readonly DiagnosticDescriptor Rule = new(
        id: "KATA1048",
        title: "The circle is taken for a line",
        messageFormat: "The array is a circle, and nothing here ever leads from its end back to its beginning",
        category: Mistake,
        defaultSeverity: DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        helpLinkUri: "docs/rules/KATA1048.md");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [Rule];

    private static readonly HashSet<string> Ways = ["Concat", "SelectMany", "Repeat", "CopyTo", "Enqueue", "Append", "Range", "BigInteger", "RotateLeft", "Skip"];

    internal override IEnumerable<Diagnostic> Check(KataCode code)
    {
        if (code.Contract != Contract.CircularBinarySwaps) return [];
        var nodes = code.Declaration.SyntaxTree.GetRoot().DescendantNodes().ToArray();
        if (nodes.Any(GoesRound)) return [];
        return nodes.OfType<ForStatementSyntax>().Take(1).Select(loop => At(Rule, (SyntaxNode?)loop.Condition ?? loop));
    }

    private static bool GoesRound(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.ModuloExpression or (int)SyntaxKind.LeftShiftExpression } or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.ModuloAssignmentExpression } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.MultiplyExpression } => true,
        // An index that is brought back once it is past the end.
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression, Right: MemberAccessExpressionSyntax { Name.Identifier.Text: "Length" } } or AssignmentExpressionSyntax { RawKind: (int)SyntaxKind.SubtractAssignmentExpression } => true,
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.SubtractExpression, Right: IdentifierNameSyntax length, Parent: ArgumentSyntax { Parent: BracketedArgumentListSyntax } } => IsLength(length),
        CollectionExpressionSyntax collection => collection.Elements.OfType<SpreadElementSyntax>().Skip(1).Any(),
        SimpleNameSyntax name => Ways.Contains(name.Identifier.Text),
        _ => false,
    };

    private static bool IsLength(IdentifierNameSyntax name) => name.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && member.DescendantNodes().OfType<VariableDeclaratorSyntax>()
        .Any(variable => variable.Identifier.Text == name.Identifier.Text && variable.Initializer?.Value is MemberAccessExpressionSyntax { Name.Identifier.Text: "Length" });
}
