using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>The katas there are, by contract and by stub.</summary>
internal sealed class KnownKatas(IReadOnlyList<KataContract> katas, CSharpParseOptions language)
{
    private readonly Dictionary<string, Token[]> _stubs =
        katas.ToDictionary(kata => kata.Name, kata => Tokens(CSharpSyntaxTree.ParseText(kata.Stub, language)));

    public IReadOnlyList<KataContract> All => katas;

    /// <summary>The kata whose stub this is, token by token, or null.</summary>
    public string? UntouchedStub(SyntaxTree tree)
    {
        var tokens = Tokens(tree);
        return _stubs.FirstOrDefault(stub => stub.Value.AsSpan().SequenceEqual(tokens)).Key;
    }

    private static Token[] Tokens(SyntaxTree tree) =>
        [.. tree.GetRoot().DescendantTokens(descendIntoTrivia: false).Select(token => new Token(token.RawKind, token.Text))];

    private readonly record struct Token(int Kind, string Text);
}
