using System.Text.RegularExpressions;

namespace Katas.Reference.Tests.KataFolders;

[TestFixtureSource(typeof(KataFolder), nameof(KataFolder.Names))]
public sealed partial class StatementTests(string kata)
{
    private const int FewestChineseCharacters = 300;

    private readonly KataFolder _folder = new(kata);

    private string English => File.ReadAllText(_folder.Statement);

    private string Chinese => File.ReadAllText(_folder.ChineseStatement);

    [Test]
    public void Both_statements_are_there()
    {
        Assert.That(new[] { _folder.Statement, _folder.ChineseStatement }.Where(file => !File.Exists(file)), Is.Empty, $"statements of {kata} that are missing");
    }

    [Test]
    public void The_titles_are_those_of_kata_json()
    {
        var title = _folder.Json.GetProperty("title");

        Assert.Multiple(() =>
        {
            Assert.That(FirstLine(English), Is.EqualTo($"# {title.GetProperty("en").GetString()}"), $"first line of katas/{kata}/README.md");
            Assert.That(FirstLine(Chinese), Is.EqualTo($"# {title.GetProperty("zh-CN").GetString()}"), $"first line of katas/{kata}/README.zh-CN.md");
        });
    }

    [Test]
    public void The_statements_link_to_one_another()
    {
        Assert.Multiple(() =>
        {
            Assert.That(English, Does.Contain("](README.zh-CN.md)"), $"katas/{kata}/README.md lacks a link to the Chinese statement");
            Assert.That(Chinese, Does.Contain("](README.md)"), $"katas/{kata}/README.zh-CN.md lacks a link to the English statement");
        });
    }

    [Test]
    public void The_Chinese_statement_is_in_Chinese()
    {
        Assert.That(ChineseCharacter().Count(Chinese), Is.GreaterThan(FewestChineseCharacters), $"Chinese characters in katas/{kata}/README.zh-CN.md");
    }

    [Test]
    public void Both_statements_have_a_table_of_conventions()
    {
        Assert.Multiple(() =>
        {
            Assert.That(TablesUnder(English, "Convention"), Is.Not.Empty, $"katas/{kata}/README.md lacks a table under a heading of conventions");
            Assert.That(TablesUnder(Chinese, "约定"), Is.Not.Empty, $"katas/{kata}/README.zh-CN.md lacks a table under a heading with 约定");
        });
    }

    [Test]
    public void Both_statements_fold_away_the_answers_to_the_same_follow_up_questions()
    {
        var (english, chinese) = (Folded().Count(English), Folded().Count(Chinese));

        Assert.Multiple(() =>
        {
            Assert.That(english, Is.GreaterThan(0), $"katas/{kata}/README.md lacks follow-up questions in <details><summary>");
            Assert.That(chinese, Is.EqualTo(english), $"follow-up questions in katas/{kata}/README.zh-CN.md, beside README.md");
        });
    }

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('\r');

    private static IEnumerable<string> TablesUnder(string text, string heading) =>
        SectionStart().Split(text)
            .Where(section => section.Split('\n')[0].Contains(heading, StringComparison.OrdinalIgnoreCase))
            .Where(section => TableRule().IsMatch(section));

    [GeneratedRegex("[\u4e00-\u9fff]")]
    private static partial Regex ChineseCharacter();

    [GeneratedRegex(@"<details>\s*<summary>[^<]*\S[^<]*</summary>[\s\S]*?\S[\s\S]*?</details>")]
    private static partial Regex Folded();

    [GeneratedRegex("^#+ ", RegexOptions.Multiline)]
    private static partial Regex SectionStart();

    [GeneratedRegex(@"^\|( *:?-+:? *\|)+", RegexOptions.Multiline)]
    private static partial Regex TableRule();
}
