using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FinalizerTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0008");
    private static readonly FixVerifier Fix = new(new FinalizerFix());

    [Test]
    public void A_finalizer_is_found() => Verifier.Verify("class C { ~[|C|]() { } }");

    [Test]
    public void A_complement_and_a_disposal_are_fine() => Verifier.Verify("class C : IDisposable { int M(int x) => ~x; public void Dispose() { } }");

    [Test]
    public void It_is_removed_with_its_lines() => Fix.Turns("class C\n{\n    int n;\n    ~C()\n    {\n        n = 0;\n    }\n}\n", "class C\n{\n    int n;\n}\n");
}
