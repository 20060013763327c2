using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class SafeTextTests
{
    [TestCase("a\u0000b\bc\u007Fd", "abcd")]
    [TestCase("a\u0080b\u009Fc", "abc")]
    public void Control_characters_are_dropped(string text, string expected) => Assert.That(SafeText.Plain(text), Is.EqualTo(expected));

    [Test]
    public void Line_feeds_and_tabs_stay() => Assert.That(SafeText.Plain("a\n\tb"), Is.EqualTo("a\n\tb"));

    [TestCase("a\r\nb")]
    [TestCase("a\rb")]
    [TestCase("a\u0085b")]
    [TestCase("a\u2028b")]
    [TestCase("a\u2029b")]
    public void Every_line_end_becomes_a_line_feed(string text) => Assert.That(SafeText.Plain(text), Is.EqualTo("a\nb"));

    [TestCase("\e[31mred\e[0m")]
    [TestCase("\e[2J\e[Hred")]
    [TestCase("\u009B31mred")]
    [TestCase("\e]0;title\ared")]
    [TestCase("\e]8;;https://example.com\e\\red\e]8;;\e\\")]
    [TestCase("\ePq#0\e\\red")]
    [TestCase("\e(0red\e(B")]
    [TestCase("\ecred")]
    public void Escape_sequences_go_as_a_whole(string text) => Assert.That(SafeText.Plain(text), Is.EqualTo("red"));

    [Test]
    public void An_unended_sequence_takes_nothing_with_it() => Assert.That(SafeText.Plain("\e]0;what follows stays"), Is.EqualTo("0;what follows stays"));

    [Test]
    public void Taking_a_sequence_out_does_not_put_another_together() => Assert.That(SafeText.Plain("\e\e[31m[2J"), Does.Not.Contain('\e'));

    [TestCase("a\u202Eb\u202Cc", "abc")]
    [TestCase("a\u2066b\u2069c\u200E\u061C", "abc")]
    [TestCase("a\u200Bb\uFEFFc", "abc")]
    [TestCase("a\U000E0041b", "ab")]
    public void Characters_that_hide_or_turn_text_are_dropped(string text, string expected) => Assert.That(SafeText.Plain(text), Is.EqualTo(expected));

    // As numbers, because an attribute cannot hold half a character.
    [TestCase(0xD800)]
    [TestCase(0xDC00)]
    public void A_lone_surrogate_becomes_the_replacement_character(int surrogate) =>
        Assert.That(SafeText.Plain($"a{(char)surrogate}b"), Is.EqualTo("a\uFFFDb"));

    [TestCase("均值 ± 方差 👩‍🔬 é")]
    public void Other_writing_and_emoji_stay(string text) => Assert.That(SafeText.Plain(text), Is.EqualTo(text));

    [TestCase("::error::x", ": :error: :x")]
    [TestCase("a\n  ::set-output name=a::b", "a\n  : :set-output name=a: :b")]
    [TestCase(":::error::", ":: :error::")]
    [TestCase(":\u0001:error::", ": :error::")]
    [TestCase("##[group]x", "# #[group]x")]
    [TestCase("text ##vso[task.complete]x", "text # #vso[task.complete]x")]
    public void Commands_of_a_build_service_are_broken_up(string text, string expected) => Assert.That(SafeText.Terminal(text), Is.EqualTo(expected));

    [Test]
    public void A_line_for_the_terminal_holds_no_line_feed() => Assert.That(SafeText.TerminalLine(" a\r\n\tb "), Is.EqualTo("a b"));

    [TestCase("a|b", @"a\|b")]
    [TestCase("`code`", @"\`code\`")]
    [TestCase("<b>&", "&lt;b&gt;&amp;")]
    [TestCase("*_[x](y)", @"\*\_\[x\]\(y\)")]
    [TestCase("a\nb", "a<br>b")]
    [TestCase("@someone", "&#64;someone")]
    [TestCase("::error::x", "&#58;:error&#58;:x")]
    [TestCase("https://x.y", "https&#58;//x.y")]
    [TestCase("a: b", "a: b")]
    [TestCase("##[group]", @"\#\#\[group\]")]
    public void Markdown_shows_syntax_as_text(string text, string expected) => Assert.That(SafeText.Markdown(text), Is.EqualTo(expected));

    [TestCase("</pre><img>", "&lt;/pre&gt;&lt;img&gt;")]
    [TestCase("\"&", "&quot;&amp;")]
    [TestCase("::error::x", "&#58;:error&#58;:x")]
    [TestCase("##[group]", "&#35;#[group]")]
    [TestCase("a | `b`\n*", "a | `b`\n*")]
    public void Preformatted_text_shows_every_character_as_itself(string text, string expected) => Assert.That(SafeText.Preformatted(text), Is.EqualTo(expected));

    [TestCase("=1+1", "'=1+1")]
    [TestCase("+1", "'+1")]
    [TestCase("-1", "'-1")]
    [TestCase("@SUM(A1)", "'@SUM(A1)")]
    [TestCase("\t=1", "'=1")]
    [TestCase("＝1", "'＝1")]
    public void A_spreadsheet_sees_no_formula(string text, string expected) => Assert.That(SafeText.CsvField(text), Is.EqualTo(expected));

    [TestCase("plain", "plain")]
    [TestCase("a,b", "\"a,b\"")]
    [TestCase("say \"hi\"", "\"say \"\"hi\"\"\"")]
    [TestCase("two\nlines", "two lines")]
    public void A_field_is_quoted_where_it_must_be(string text, string expected) => Assert.That(SafeText.CsvField(text), Is.EqualTo(expected));
}
