using System.Globalization;
using Katas.Cli.Tests.Support;

namespace Katas.Cli.Tests.Commands;

public sealed class ShowTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Into_a_pipe_the_statement_goes_as_it_is() =>
        Assert.That((await _bench.RunAsync("show", "Alpha")).Output, Is.EqualTo("# Alpha in English\n\nReturn **one**.\n"));

    [Test]
    public async Task The_culture_chooses_the_language()
    {
        _bench.Culture = CultureInfo.GetCultureInfo("zh-CN");
        Assert.That((await _bench.RunAsync("show", "Alpha")).Output, Does.StartWith("# Alpha 的题面"));
    }

    [Test]
    public async Task The_language_asked_for_goes_before_the_culture()
    {
        _bench.Culture = CultureInfo.GetCultureInfo("zh-CN");
        Assert.That((await _bench.RunAsync("show", "Alpha", "--language", "en")).Output, Does.StartWith("# Alpha in English"));
    }

    [Test]
    public void On_a_terminal_key_points_stay_folded_away()
    {
        var shown = View("<details>\n<summary>Why?</summary>\n\nBecause of `this`.\n\n</details>\n\nThe end.\n");
        Assert.That(shown, Does.Contain("Why?").And.Contain("The end.").And.Not.Contain("Because"));
    }

    [Test]
    public void On_a_terminal_marks_give_way_to_style() =>
        Assert.That(View("# Title\n\nA **bold** `word` and [brackets].\n"), Is.EqualTo("Title\n\nA bold word and [brackets].\n\n"));

    [Test]
    public void On_a_terminal_code_is_shown_to_the_letter() =>
        Assert.That(View("```csharp\nvar x = a[0] ** 2; # `no`\n```\n"), Does.Contain("    var x = a[0] ** 2; # `no`\n"));

    [Test]
    public void On_a_terminal_tables_are_drawn() =>
        Assert.That(View("| point | here |\n| --- | --- |\n| epsilon | **inside** |\n"), Does.Contain("epsilon").And.Contain("inside").And.Not.Contain("---").And.Not.Contain("**"));

    private static string View(string statement)
    {
        var output = new StringWriter();
        new StatementView(Terminal.For(output, isTerminal: false), Words.In("en")).Write(statement);
        return output.ToString().ReplaceLineEndings("\n");
    }
}
