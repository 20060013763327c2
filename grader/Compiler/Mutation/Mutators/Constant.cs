using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Mutation.Mutators;

/// <summary>A number that is off by one, a truth value that is false, the other end of a type's range.</summary>
internal sealed class Constant : Mutator
{
    private static readonly Dictionary<string, string> OtherEnds = new()
    {
        ["MinValue"] = "MaxValue",
        ["MaxValue"] = "MinValue",
        ["NegativeInfinity"] = "PositiveInfinity",
        ["PositiveInfinity"] = "NegativeInfinity",
    };

    public override string Name => "constant";

    public override IEnumerable<Edit> Of(SyntaxNode node) => node switch
    {
        LiteralExpressionSyntax { Token: { Value: not null } token } => Numbers(token).Select(number => Replace(node, number)),
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.TrueLiteralExpression } => [Replace(node, "false")],
        LiteralExpressionSyntax { RawKind: (int)SyntaxKind.FalseLiteralExpression } => [Replace(node, "true")],
        MemberAccessExpressionSyntax { Name: IdentifierNameSyntax name } when OtherEnds.TryGetValue(name.Identifier.Text, out var other) => [Replace(name, other)],
        _ => [],
    };

    private static IEnumerable<string> Numbers(SyntaxToken literal) => literal.Value switch
    {
        int number => [Text(number + 1L, ""), Text(number - 1L, "")],
        long number => [Text(number + 1, "L"), Text(number - 1, "L")],
        float number => [Text(number + 1, "f"), Text(number - 1, "f")],
        double number => [Text(number + 1, "d"), Text(number - 1, "d")],
        true => ["false"],
        false => ["true"],
        _ => [],
    };

    // In brackets where negative: a minus may stand before it.
    private static string Text<T>(T number, string suffix) where T : IFormattable =>
        number.ToString("R", CultureInfo.InvariantCulture) is var text && text.StartsWith('-') ? $"({text}{suffix})" : $"{text}{suffix}";
}
