using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class UnsafeCodeTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0003");
    private static readonly FixVerifier Fix = new(new UnsafeCodeFix());

    [Test]
    public void Unsafe_is_found_on_types_methods_blocks_and_local_functions() =>
        Verifier.Verify("[|unsafe|] class C { [|unsafe|] void M() { [|unsafe|] { } Local(); [|unsafe|] void Local() { } } }");

    [Test]
    public void Pointers_are_found_where_they_are_made_named_and_followed() =>
        Verifier.Verify("[|unsafe|] class C { int M(int x) { [|int*|] p = [|&x|]; return [|*p|] + [|p->GetHashCode|](); } }");

    [Test]
    public void A_fixed_statement_and_a_fixed_buffer_are_found() =>
        Verifier.Verify("[|unsafe|] struct S { [|fixed|] int buffer[4]; static void M(int[] a) { [|fixed|] ([|int*|] p = a) { } } }");

    [Test]
    public void A_function_pointer_is_found() => Verifier.Verify("[|unsafe|] class C { [|delegate*<int, void>|] f; }");

    [Test]
    public void An_alias_of_a_pointer_is_found() => Verifier.Verify("using [|unsafe|] P = [|int*|]; class C;");

    [Test]
    public void Stackalloc_into_a_pointer_is_found() => Verifier.Verify("[|unsafe|] class C { void M() { var p = [|stackalloc int[3]|]; } }");

    [Test]
    public void Stackalloc_into_a_span_is_fine() => Verifier.Verify("class C { void M() { Span<int> s = stackalloc int[3]; var t = s.Length > 2 ? stackalloc[] { 1 } : s; } }");

    [Test]
    public void Undocumented_keywords_for_typed_references_are_found() =>
        Verifier.Verify("class C { void M(int x) { {|KATA0001:var|} r = [|__makeref|](x); _ = [|__refvalue|](r, int); } }");

    [Test]
    public void Refs_multiplications_and_logical_operators_are_fine() =>
        Verifier.Verify("class C { ref int M(ref int x, int y) { ref var z = ref x; z = x * y & 3; return ref z; } bool N(bool a, bool b) => a && b; }");

    [Test]
    public void A_word_that_nothing_needs_goes() => Fix.Turns("unsafe class C { unsafe void M() { unsafe { } } }", "class C { void M() { { } } }");

    [Test]
    public void Stack_memory_that_is_only_indexed_becomes_a_span() =>
        Fix.Turns("class C { int M() { var p = stackalloc int[3]; p[1] = 2; return p[1]; } }", "class C { int M() { Span<int> p = stackalloc int[3]; p[1] = 2; return p[1]; } }");

    [Test]
    public void Pointers_that_are_followed_are_left() => Fix.IsNotOffered("class C { int M() { int* p = stackalloc int[3]; return *p; } }");
}
