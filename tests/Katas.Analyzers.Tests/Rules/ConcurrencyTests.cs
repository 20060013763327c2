using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ConcurrencyTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0007");
    private static readonly FixVerifier Fix = new(new ConcurrencyFix());

    [Test]
    public void Async_and_await_are_found() =>
        Verifier.Verify("class C { [|async|] {|KATA0001:System.Threading.Tasks.Task|} M({|KATA0001:System.Threading.Tasks.Task|} t) { [|await|] t; } }");

    [Test]
    public void An_async_lambda_is_found() => Verifier.Verify("class C { Action a = [|async|] () => { }; }");

    [Test]
    public void A_lock_and_a_volatile_field_are_found() => Verifier.Verify("class C { [|volatile|] int n; void M() { [|lock|] (this) { } } }");

    [Test]
    public void The_words_as_names_are_fine() => Verifier.Verify("class C { int async = 1, @lock = 2; int await(int x) => x + async + @lock; }");

    [Test]
    public void A_lock_and_a_volatile_go() => Fix.Turns("class C { volatile int n; void M() { lock (this) { n++; } } }", "class C { int n; void M() { { n++; } } }");

    [Test]
    public void What_is_asynchronous_is_its_authors_to_change() => Fix.IsNotOffered("class C { Action a = async () => { }; }");
}
