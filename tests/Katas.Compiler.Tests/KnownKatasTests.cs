using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler.Tests;

/// <summary>A stub is untouched as long as its tokens are: what nobody compiles does not count as an attempt.</summary>
public sealed class KnownKatasTests
{
    private static readonly KnownKatas Known = new(Sources.Katas, Sources.Language);

    private static IEnumerable<TestCaseData> Untouched() =>
    [
        Named("as handed out", Sources.Stub),
        Named("other line ends", Sources.Stub.ReplaceLineEndings("\r\n")),
        Named("blanks", Sources.Stub.Replace(" ", "   ")),
        Named("without comments", Sources.Stub.Replace("/// <summary>To be written.</summary>", "")),
        Named("with comments", Sources.Stub.Replace("=> throw", "=> /* I will think about it */ throw // tomorrow\n")),
        Named("regions", $"#region mine\n{Sources.Stub}\n#endregion"),
    ];

    private static IEnumerable<TestCaseData> Touched() =>
    [
        Named("another exception", Sources.Stub.Replace("NotImplementedException()", "NotSupportedException()")),
        Named("a message", Sources.Stub.Replace("NotImplementedException()", "NotImplementedException(\"later\")")),
        Named("another name", Sources.Stub.Replace("class CircularBinarySwaps", "class Mine")),
        Named("a member more", Sources.Stub.Replace("public int", "private int _x; public int")),
        Named("a parameter renamed", Sources.Stub.Replace("int[] nums", "int[] values")),
        Named("a modifier less", Sources.Stub.Replace("sealed ", "")),
        Named("a using more", "using System;" + Sources.Stub),
        Named("the half of it", Sources.Stub[..^10]),
        Named("nothing", "class Nothing;"),
    ];

    [TestCaseSource(nameof(Untouched))]
    public void With_nothing_but_blanks_and_comments_changed_it_is_the_stub(string source) =>
        Assert.That(Known.UntouchedStub(CSharpSyntaxTree.ParseText(source, Sources.Language)), Is.EqualTo("CircularBinarySwaps"));

    [TestCaseSource(nameof(Touched))]
    public void With_one_token_changed_it_is_not(string source) =>
        Assert.That(Known.UntouchedStub(CSharpSyntaxTree.ParseText(source, Sources.Language)), Is.Null);

    [Test]
    public void A_stub_handed_in_as_another_kata_is_held_to_that_one() =>
        Assert.That(Sources.Compile(Sources.Stub, "LayerNorm"), Is.TypeOf<CompilerReply.Refused>().With.Property("Reason").EqualTo(Refusal.ContractNotMet));

    [Test]
    public void A_stub_is_answered_without_compiling_it() =>
        Assert.That(Sources.Compile(Sources.Stub), Is.EqualTo(new CompilerReply.Untouched("CircularBinarySwaps")));

    private static TestCaseData Named(string name, string source) => new TestCaseData(source).SetArgDisplayNames(name);
}
