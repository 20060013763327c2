using Katas.Testing.Corpus;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Testing.Tests.Corpus;

/// <summary>What changes in another style, and what must not.</summary>
public sealed class RestylingTests
{
    [TestCase("int F(int count) { var sum = 0; sum += count; return sum; }", "sum")]
    [TestCase("int F(int count) => Twice(count); private static int Twice(int value) => 2 * value;", "Twice")]
    [TestCase("private int _kept; int F(int count) => _kept + count;", "_kept")]
    public void Names_of_its_own_are_others(string members, string name) => Assert.That(Restyle(members), Does.Not.Contain(name));

    [TestCase("public int Visible(int count) => count;", "Visible")]
    [TestCase("public int F((int Left, int Right) pair) => pair.Left;", "Left")]
    [TestCase("public int F(int count) => G(count: count); int G(int count) => count;", "count")]
    public void Names_that_others_call_by_stay(string members, string name) => Assert.That(Restyle(members), Does.Contain(name));

    [TestCase("a += b;", "v0 = v0 + (v1)")]
    [TestCase("a *= b;", "v0 = v0 * (v1)")]
    [TestCase("a = b - a;", "v0 = v1 - v0")]
    [TestCase("a = a + b;", "v0 = v1 + v0")]
    public void Assignments_are_written_out_and_what_commutes_is_exchanged(string before, string after) =>
        Assert.That(Restyle($"public double F(double a, double b) {{ {before} return a; }}"), Does.Contain(after));

    [Test]
    public void A_target_that_does_something_is_evaluated_once() =>
        Assert.That(Restyle("int F(int[] a, int i) { a[i++] += 1; return i; }"), Does.Contain("++] += 1"));

    [Test]
    public void Texts_are_not_exchanged() => Assert.That(Restyle("public string F(string a) => a + \"b\";"), Does.Contain("v0 + \"b\""));

    [Test]
    public void Comments_are_gone() => Assert.That(Restyle("int F() => 1; // one"), Does.Not.Contain("one"));

    [Test]
    public void A_line_is_found_again_where_its_code_has_gone()
    {
        var (source, moved) = Of("int F() => 1;\nint G(int a)\n{\n    return a / 7;\n}");

        var lines = moved([4]).Select(line => source.Split('\n')[line]);

        Assert.That(lines, Has.One.Contains("/ 7"));
    }

    private static string Restyle(string members) => Of(members).Source;

    private static (string Source, Func<IEnumerable<int>, IEnumerable<int>> Moved) Of(string members)
    {
        var tree = CSharpSyntaxTree.ParseText($"class C {{\n{members}\n}}");
        return Restyling.Of(CSharpCompilation.Create("Sample", [tree], [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]), tree);
    }
}
