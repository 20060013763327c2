using System.Text;
using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>Sources that keep a compiler busy, exhaust it or end it. Each costs its own submission only.</summary>
[Category("Heavy")]
public sealed class CompileBombTests
{
    private static IEnumerable<TestCaseData> Bombs() =>
    [
        Named("nested generic classes", NestedGenerics()),
        Named("constant strings doubled beyond what there can be", Doubled("const string s{0} = s{1} + s{1};", "const string s0 = \"xxxxxxxxxx\";", 40)),
        Named("constant strings doubled beyond memory", Doubled("const string s{0} = s{1} + s{1}; Console.Write(s{0});", "const string s0 = \"xxxxxxxxxx\";", 26)),
        Named("tuples doubled", Doubled("var t{0} = (t{1}, t{1});", "var t0 = (1, 2);", 26)),
        Named("overloaded lambdas nested", OverloadedLambdas(14)),
        Named("unary operators without a bracket", Swaps.Answer($"var x = {string.Concat(Enumerable.Repeat("- ", 60_000))}1;")),
        Named("conditions without a bracket", Swaps.Answer($"var x = {string.Concat(Enumerable.Repeat("nums.Length > 0 ? 1 : ", 8_000))}0;")),
        Named("ifs without a brace", Swaps.Answer(string.Concat(Enumerable.Repeat("if (nums.Length > 0) ", 8_000)) + ";")),
        Named("type arguments nested", Swaps.Answer($"{string.Concat(Enumerable.Repeat("List<", 20_000))}int{new string('>', 20_000)} x = null!;")),
        Named("patterns without a bracket", Swaps.Answer($"var x = nums.Length is {string.Concat(Enumerable.Repeat("not ", 60_000))}1;")),
        Named("sums of one long line", Swaps.Answer($"var x = {string.Concat(Enumerable.Repeat("nums.Length + ", 15_000))}0;")),
    ];

    [TestCaseSource(nameof(Bombs))]
    public async Task A_source_too_much_for_the_compiler_costs_its_own_submission_only(string bomb)
    {
        var warm = await Graded.SourceAsync(Swaps.Right, Swaps.EightLong);
        Assume.That(warm.Verdict, Is.EqualTo(Verdict.Passed), warm.Told());

        var report = await Graded.SourceAsync(bomb, Swaps.EightLong);
        var next = await Graded.SourceAsync(Swaps.Right, Swaps.EightLong);

        TestContext.Out.WriteLine(report.Told());
        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.DoesNotCompile), report.Told());
            Assert.That(next.Verdict, Is.EqualTo(Verdict.Passed), next.Told());
        });
    }

    [Test]
    public async Task A_bomb_that_comes_first_is_stopped_too()
    {
        await using var judge = Judges.With(Limits.Default);
        var report = await Graded.SourceAsync(judge, Limits.Default, NestedGenerics());
        Assert.That(report.Verdict, Is.EqualTo(Verdict.DoesNotCompile), report.Told());
        Assert.That(report.Message, Does.StartWith("Compiling it takes"));
    }

    private static string NestedGenerics() =>
        Swaps.Right + "\npublic class A<B, C, D, E, F> { public class G : A<G, G, G, G, G> { " + string.Concat(Enumerable.Repeat("G.", 11)) + "G? g; } }";

    private static string Doubled(string line, string first, int times)
    {
        var body = new StringBuilder(first);
        for (var i = 1; i <= times; i++) body.Append(string.Format(System.Globalization.CultureInfo.InvariantCulture, line, i, i - 1));
        return Swaps.Answer(body.ToString());
    }

    private static string OverloadedLambdas(int depth) => Swaps.Answer(
        $"{string.Concat(Enumerable.Range(0, depth).Select(i => $"M(x{i} => "))}x0.Nothing{new string(')', depth)};",
        string.Concat("int long string double object char".Split(' ').Select(type => $"private static void M(Action<{type}> a) {{ }}\n")));

    private static TestCaseData Named(string name, string bomb) => new TestCaseData(bomb).SetArgDisplayNames(name);
}
