using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FinalizerTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0008");

    [Test]
    public void A_finalizer_is_found() => Verifier.Verify("class C { ~[|C|]() { } }");

    [Test]
    public void A_complement_and_a_disposal_are_fine() => Verifier.Verify("class C : IDisposable { int M(int x) => ~x; public void Dispose() { } }");
}
