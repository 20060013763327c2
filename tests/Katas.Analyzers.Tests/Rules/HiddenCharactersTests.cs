using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class HiddenCharactersTests
{
    private static readonly PolicyVerifier Verifier = new("KATA0002");
    private static readonly FixVerifier Fix = new(new HiddenCharactersFix());

    [TestCase('\u202E', TestName = "A bidirectional override is found in a comment")]
    [TestCase('\u2066', TestName = "A bidirectional isolate is found in a comment")]
    [TestCase('\u200F', TestName = "A right to left mark is found in a comment")]
    [TestCase('\u200B', TestName = "A zero width space is found in a comment")]
    [TestCase('\uFEFF', TestName = "A byte order mark in the middle is found in a comment")]
    [TestCase('\u0000', TestName = "A null is found in a comment")]
    public void Found_in_a_comment(char hidden) => Verifier.Verify($"class C; // before[|{hidden}|]after");

    [Test]
    public void A_line_separator_is_found_because_it_ends_a_comment() => Verifier.Verify("// nothing here[|\u2028|]class C;");

    [Test]
    public void An_invisible_character_is_found_in_an_identifier() => Verifier.Verify("class Na[|\u200D|]me;");

    [Test]
    public void A_variation_selector_is_found_in_an_identifier() => Verifier.Verify("class Name[|\uFE0F|];");

    [Test]
    public void An_invisible_character_is_found_in_a_string() => Verifier.Verify("class C { string s = \"a[|\u200B|]b\"; }");

    [Test]
    public void A_tag_character_outside_the_basic_plane_is_found_once() => Verifier.Verify("class C; // [|\U000E0041|]");

    [Test]
    public void An_emoji_in_a_comment_or_a_string_is_fine() =>
        Verifier.Verify("/* \u26A0\uFE0F */ class C { string s = \"\U0001F468\u200D\U0001F4BB \u2764\uFE0F\", t = $\"{1} \u2764\uFE0F\"; } /// \u2714\uFE0F");

    [Test]
    public void Chinese_identifiers_and_comments_are_fine() => Verifier.Verify("// 中文注释：求中位数\nclass 中位数 { int 计算(int 左) => 左; }");

    [Test]
    public void A_byte_order_mark_at_the_start_and_every_line_end_are_fine() => Verifier.Verify("\uFEFFclass C\r\n{\n\t\r\n}");

    [Test]
    public void An_escape_sequence_can_be_seen_and_is_fine() => Verifier.Verify("""class C { string s = "\u200B\u202E\0"; }""");

    [Test]
    public void The_character_is_named() =>
        Assert.That(PolicyVerifier.Messages("class C; // \u202E"), Is.EqualTo(["U+202E is not allowed in a submission: it reorders the text around it"]));

    [Test]
    public void In_a_comment_and_in_a_name_it_goes_and_in_a_string_it_is_escaped() =>
        Fix.Turns("class Na\u200Bme { string s = \"a\u200Bb\", t = $\"{1}\u202E\"; } // x\u202Ey", "class Name { string s = \"a\\u200Bb\", t = $\"{1}\\u202E\"; } // xy");

    [Test]
    public void A_separator_that_ends_a_line_becomes_an_end_of_line() => Fix.Turns("// nothing here\u2028class C;", "// nothing here\nclass C;");

    [Test]
    public void A_verbatim_string_knows_no_escape() => Fix.IsNotOffered("class C { string s = @\"a\u200Bb\"; }");
}
