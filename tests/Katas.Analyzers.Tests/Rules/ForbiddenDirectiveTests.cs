using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ForbiddenDirectiveTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0004");
    private static readonly FixVerifier Fix = new(new ForbiddenDirectiveFix());

    [TestCase("[|#line 3 \"other.cs\"|]")]
    [TestCase("[|#line hidden|]")]
    [TestCase("[|#line (1, 1) - (2, 2) 3 \"other.cs\"|]")]
    [TestCase("[|#pragma checksum \"a.cs\" \"{406EA660-64CF-4C82-B6F0-42D48172A799}\" \"00\"|]")]
    public void Found(string directive) => Verifier.Verify($"{directive}\nclass C;");

    [TestCase("[|#r \"other.dll\"|]")]
    [TestCase("[|#load \"other.csx\"|]")]
    [TestCase("[|#:package Other@1.0.0|]")]
    [TestCase("[|#!/usr/bin/env dotnet|]")]
    public void Found_though_the_compiler_refuses_it_too(string directive) =>
        Verifier.Verify($"{directive}\nclass C;", "CS7011", "CS8097", "CS8098", "CS9298", "CS9314");

    [Test]
    public void Conditions_regions_definitions_nullable_and_warnings_are_fine() => Verifier.Verify("""
        #define A
        #undef B
        #nullable enable
        #pragma warning disable CS8618
        #region one
        #if A && !B
        #warning look here
        class C;
        #elif B
        #else
        #endif
        #endregion
        """);

    [Test]
    public void A_directive_that_is_not_reached_does_nothing_and_is_fine() => Verifier.Verify("#if NEVER\n#line 7\n#endif\nclass C;");

    [Test]
    public void Every_one_is_removed_at_once() => Fix.Turns("#line hidden\nclass C\n{\n#line 3 \"other.cs\"\n    int n;\n}\n", "class C\n{\n    int n;\n}\n");
}
