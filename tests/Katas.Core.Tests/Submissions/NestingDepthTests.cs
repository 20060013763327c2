using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Submissions;

/// <summary>Brackets are counted as the compiler would meet them: those of code, holes of interpolated strings included, and no others.</summary>
public sealed class NestingDepthTests
{
    [TestCase("", 0)]
    [TestCase("int x;", 0)]
    [TestCase("f(a[b{c}])", 3)]
    [TestCase("()()()()", 1)]
    [TestCase("((((", 4)]
    [TestCase("))))((", 2, Description = "closed too often")]
    public void Brackets_of_code_count(string source, int depth) => Depth(source, depth);

    [TestCase("""f("((((")""", 1)]
    [TestCase("""f("\"((((")""", 1)]
    [TestCase("""f("\\", (1))""", 2)]
    [TestCase("""f(@"\", (1))""", 2)]
    [TestCase("""f(@"a""((((", 1)""", 1)]
    [TestCase(""""f(@"""((((""", (1))"""", 2, Description = "a verbatim string that begins and ends with a quote")]
    [TestCase(""""f(@"", @"""((((", (1))"""", 2)]
    [TestCase("f('(', '[', '\\'', '\"', (1))", 2)]
    [TestCase("f(\"((((\n(1))", 2, Description = "not closed: ends with its line")]
    public void Brackets_of_strings_and_characters_do_not(string source, int depth) => Depth(source, depth);

    [TestCase("""""f("""((((""", (1))""""", 2)]
    [TestCase(""""""f(""""(((("""((((", (1))"""""", 1, Description = "not closed: reaches to the end")]
    [TestCase(""""""f(""""(((("""((((""""", (1))"""""", 2, Description = "more quotes at the end than at the start")]
    [TestCase("""""f(""" " (((( " """, (1))""""", 2)]
    public void Brackets_of_raw_strings_do_not(string source, int depth) => Depth(source, depth);

    [TestCase("f() // ((((\n(1)", 1)]
    [TestCase("f(/* (((( */(1))", 2)]
    [TestCase("f(/* (((( // */(1))", 2)]
    [TestCase("/// <c>f((((</c>\nf()", 1)]
    [TestCase("// don't\nf('(')", 1)]
    [TestCase("#region don't \" ((((\nf((1))\n#endregion", 2)]
    [TestCase("  # pragma warning disable (((( \nf((1))", 2)]
    [TestCase("f(/* (((( ", 1)]
    public void Brackets_of_comments_and_directives_do_not(string source, int depth) => Depth(source, depth);

    [TestCase("""$"{x}" """, 1)]
    [TestCase("""$"{f(x)}" """, 2)]
    [TestCase("""f($"({g("(")})", 1)""", 3)]
    [TestCase("""f($"{{((((}}", (1))""", 2, Description = "doubled braces are text")]
    [TestCase("""f($"{d["k"]}", (1))""", 3)]
    [TestCase("""f($"{(a ? "(" : ")")}", 1)""", 3)]
    [TestCase("""f($"{x:((((}", (1))""", 2, Description = "a format is text")]
    [TestCase("""f($"{(a ? b : c)}", (1))""", 3)]
    [TestCase("""f($"{global::A.B(1)}", 1)""", 3)]
    [TestCase("""f($"{x,10:0.##}", (1))""", 2)]
    [TestCase("""f($@"\{x}""((", (1))""", 2)]
    [TestCase("""f(@$"\{x}""((", (1))""", 2)]
    [TestCase("""$"{$"{$"{x}"}"}" """, 3)]
    [TestCase("""$"{new[] { 1, 2 }.Length}" """, 2)]
    [TestCase("$\"{\nf(\n1)\n}\" ", 2, Description = "lines within a hole")]
    [TestCase("""f($"\"{x}\"((", (1))""", 2)]
    public void Holes_of_interpolated_strings_are_code(string source, int depth) => Depth(source, depth);

    [TestCase(""""$"""{f(x)}""" """", 2)]
    [TestCase(""""""f($$"""{((((} {{g(x)}} """, 1)"""""", 3)]
    [TestCase(""""""f($$"""{{{x}}} ((""", (1))"""""", 2, Description = "a brace of text around a hole")]
    [TestCase(""""""f($""" " {x} " """, (1))"""""", 2)]
    public void Holes_of_raw_interpolated_strings_are_code(string source, int depth) => Depth(source, depth);

    [TestCase(""" "x" """)]
    [TestCase(""" @"x" """)]
    [TestCase(""" $"{x}" """)]
    [TestCase(""" $"({x})" """)]
    [TestCase(""" $"{f("(")}" """)]
    [TestCase(""" $"{x:yyyy'-'MM}" """)]
    [TestCase(""""" @"""" """"")]
    [TestCase(""""" @"""x""\" """"")]
    [TestCase(""""" $@"a""{x}""" """"")]
    [TestCase(" '\"' ")]
    [TestCase(" '\\\\' ")]
    [TestCase(" '{' ")]
    [TestCase(" /* ( */ ")]
    public void However_often_a_literal_comes_it_leaves_nothing_behind(string literal)
    {
        var source = string.Concat(Enumerable.Repeat($"f({literal});\n", 500));
        Assert.That(NestingDepth.Of(source).Depth, Is.LessThanOrEqualTo(3));
    }

    [Test]
    public void Honest_code_of_the_repository_stays_far_below_the_limit()
    {
        var deepest = Directory.EnumerateFiles(Repository.Root, "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}artifacts{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Select(path => (NestingDepth.Of(File.ReadAllText(path)).Depth, path))
            .Max();
        Assert.That(deepest.Depth, Is.LessThanOrEqualTo(15), deepest.path);
    }

    [Test]
    public void The_line_is_the_one_where_it_is_deepest() => Assert.That(NestingDepth.Of("f()\n(\n((1))\n)\n()"), Is.EqualTo((3, 3)));

    [TestCase('(')]
    [TestCase('{')]
    [TestCase('"')]
    [TestCase('\'')]
    [TestCase('$')]
    [TestCase('/')]
    [TestCase('\\')]
    public void A_great_many_of_one_character_are_read_in_no_time_to_speak_of(char character) =>
        Assert.That(() => NestingDepth.Of(new string(character, 1 << 20)), Throws.Nothing);

    private static void Depth(string source, int depth) => Assert.That(NestingDepth.Of(source).Depth, Is.EqualTo(depth));
}
