using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class DiagnosticTextTests
{
    [Test]
    public void The_heading_reads_as_the_compiler_prints_it() =>
        Assert.That(TextOf("var x = 1", column: 10).Heading, Is.EqualTo("LayerNorm.cs(1,10): error CS1002: ; expected"));

    [Test]
    public void A_mark_after_the_line_stands_behind_it() => Assert.That(TextOf("var x = 1", column: 10).Mark, Is.EqualTo("         ^"));

    [Test]
    public void The_mark_is_as_long_as_what_it_marks() => Assert.That(TextOf("var x = 1", column: 1, endColumn: 4).Mark, Is.EqualTo("^^^"));

    [Test]
    public void The_indentation_goes_from_the_line_and_its_mark() => Assert.That(TextOf("        var x = 1", column: 9, endColumn: 12).ToString(), Does.EndWith("\nvar x = 1\n^^^"));

    [Test]
    public void Chinese_characters_are_two_columns_wide() => Assert.That(TextOf("var 均值 = 方差;", column: 10, endColumn: 12).Mark, Is.EqualTo("           ^^^^"));

    [Test]
    public void Tabs_are_four_columns_wide() => Assert.That(TextOf("x\t= 1", column: 3, endColumn: 4).Mark, Is.EqualTo("     ^"));

    [Test]
    public void Of_a_long_line_the_part_around_the_place_is_shown()
    {
        var text = TextOf($"{new string('a', 500)}!{new string('b', 500)}", column: 501, endColumn: 502);
        Assert.That(text.Line![text.Mark!.IndexOf('^', StringComparison.Ordinal)], Is.EqualTo('!'));
    }

    [Test]
    public void A_long_line_is_cut() => Assert.That(TextOf(new string('a', 5000), column: 2500).Line, Has.Length.LessThan(130));

    [Test]
    public void A_place_outside_the_source_marks_nothing() => Assert.That(TextOf("x", column: 1, line: 9).Mark, Is.Null);

    private static DiagnosticText TextOf(string source, int column, int? endColumn = null, int line = 1) => DiagnosticText.Of(
        new("CS1002", "error", "; expected", line, column, line, endColumn ?? column, Help: null), SampleReports.DoesNotCompile, new(source));
}
