using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ReservedDeclarationTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0006");
    private static readonly FixVerifier Fix = new(new ReservedDeclarationFix());

    [Test]
    public void A_namespace_of_the_platform_is_found() => Verifier.Verify("namespace [|System|] { static class Math { } }");

    [Test]
    public void A_namespace_within_one_of_the_platform_is_found() => Verifier.Verify("namespace [|System.Runtime.CompilerServices|]; class IsExternalInit;");

    [Test]
    public void A_nested_namespace_is_put_together() => Verifier.Verify("namespace [|System|] { namespace [|Runtime|] { class C; } }");

    [Test]
    public void The_contracts_own_namespace_is_found() => Verifier.Verify("namespace [|Katas.Contracts|]; class Mine;");

    [Test]
    public void An_escaped_namespace_hides_nothing() => Verifier.Verify("""namespace [|@Sys\u0074em|]; class Mine;""");

    [Test]
    public void A_type_in_the_place_of_a_namespace_is_found() => Verifier.Verify("class [|Katas|]; delegate void [|Microsoft|]();", "CS0426");

    [Test]
    public void A_type_in_the_place_of_the_contracts_namespace_is_found() => Verifier.Verify("namespace Katas { class [|Contracts|]; }", "CS0101", "CS0246", "CS0234", "CS0138");

    [Test]
    public void A_namespace_of_ones_own_is_fine_and_so_is_a_types_name_from_the_platform() =>
        Verifier.Verify("namespace Katas.Practice; class Math; class Systematic { class System; }");

    [Test]
    public void A_method_without_a_body_is_found() => Verifier.Verify("class C { static [|extern|] void M(); }");

    [Test]
    public void An_extern_alias_is_found() => Verifier.Verify("[|extern alias Other;|] class C;", "CS0430");

    [Test]
    public void A_global_using_is_found() => Verifier.Verify("[|global using System.Text;|] using System.IO; class C;");

    [Test]
    public void An_extension_block_is_no_type() => Verifier.Verify("static class C { extension(int value) { public int Twice => value * 2; } }");

    [Test]
    public void A_using_for_all_becomes_one_of_the_file() => Fix.Turns("global using System.Text;\nclass C;", "using System.Text;\nclass C;");

    [Test]
    public void A_better_name_is_its_authors_to_find() => Fix.IsNotOffered("namespace System { static class Math { } }");
}
