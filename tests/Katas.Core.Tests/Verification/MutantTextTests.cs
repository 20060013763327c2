using Katas.Core.Verification;
using Katas.Protocol.Compiler;

namespace Katas.Core.Tests.Verification;

public sealed class MutantTextTests
{
    private const string Source = "class A\n{\n    int F() =>\n        1;\n}\n";

    [Test]
    public void It_shows_the_line_that_changes_without_its_indentation() =>
        Assert.That(Of("1", "2"), Is.EqualTo(new MutantText("F", 4, "1;", "2;")));

    [Test]
    public void Of_several_lines_it_shows_all_as_one() =>
        Assert.That(Of("=>\n        1", ";"), Is.EqualTo(new MutantText("F", 3, "int F() => 1;", "int F() ;;")));

    [Test]
    public void The_first_line_of_a_source_has_none_before_it() =>
        Assert.That(Of("class", "struct"), Is.EqualTo(new MutantText("F", 1, "class A", "struct A")));

    [Test]
    public void What_stands_above_does_not_change_what_it_is_matched_by()
    {
        var (here, below) = (Of("1", "2"), MutantText.Of(Mutant($"// new\n{Source}", "1", "2"), $"// new\n{Source}"));

        Assert.That(below with { Line = here.Line }, Is.EqualTo(here));
    }

    private static MutantText Of(string piece, string replacement) => MutantText.Of(Mutant(Source, piece, replacement), Source);

    private static SourceMutant Mutant(string source, string piece, string replacement) =>
        new("constant", "F", source.IndexOf(piece, StringComparison.Ordinal), piece.Length, replacement);
}
