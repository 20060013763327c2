using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>The katas there are, by contract and by stub.</summary>
internal sealed class KnownKatas(IReadOnlyList<KataContract> katas, CSharpParseOptions language)
{
    private readonly (string Kata, Token[] Tokens)[] _stubs =
        [.. katas.SelectMany(kata => kata.Stubs.Select(stub => (kata.Name, Tokens(CSharpSyntaxTree.ParseText(stub, language)))))];

    public IReadOnlyList<KataContract> All => katas;

    /// <summary>The kata whose stub this is, token by token, or null.</summary>
    public string? UntouchedStub(SyntaxTree tree)
    {
        var tokens = Tokens(tree);
        return _stubs.FirstOrDefault(stub => stub.Tokens.AsSpan().SequenceEqual(tokens)).Kata;
    }

    private static Token[] Tokens(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantTokens(descendIntoTrivia: false).Select(token => new Token(token.RawKind, token.Text))];

    private readonly record struct Token(int Kind, string Text);
}
