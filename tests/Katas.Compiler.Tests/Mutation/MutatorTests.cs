using Katas.Compiler.Mutation;
using Katas.Protocol.Compiler;

namespace Katas.Compiler.Tests.Mutation;

/// <summary>What each mutator makes of one line; a line that it has nothing to say to stays whole.</summary>
public sealed class MutatorTests
{
    [TestCase("_ = a + b;", "_ = a - b;")]
    [TestCase("_ = a - b;", "_ = a + b;")]
    [TestCase("_ = a * b;", "_ = a / b;")]
    [TestCase("_ = a / b;", "_ = a * b;")]
    [TestCase("_ = a % b;", "_ = a * b;")]
    [TestCase("a += b;", "a -= b;", "a = b;")]
    [TestCase("a *= b;", "a /= b;", "a = b;")]
    public void Arithmetic_is_done_the_other_way(string line, params string[] mutants) => Assert.That(Of("arithmetic", line), Is.EqualTo(mutants));

    [TestCase("_ = a < b;", "_ = a <= b;", "_ = a >= b;")]
    [TestCase("_ = a <= b;", "_ = a < b;", "_ = a > b;")]
    [TestCase("_ = a > b;", "_ = a >= b;", "_ = a <= b;")]
    [TestCase("_ = a >= b;", "_ = a > b;", "_ = a < b;")]
    [TestCase("_ = a == b;", "_ = a != b;")]
    [TestCase("_ = a != b;", "_ = a == b;")]
    public void A_comparison_moves_its_border_or_turns_round(string line, params string[] mutants) => Assert.That(Of("comparison", line), Is.EqualTo(mutants));

    [TestCase("_ = a && b;", "_ = a || b;")]
    [TestCase("_ = a || b;", "_ = a && b;")]
    public void Both_become_either(string line, params string[] mutants) => Assert.That(Of("logic", line), Is.EqualTo(mutants));

    [TestCase("_ = -a;", "_ = a;")]
    [TestCase("_ = !a;", "_ = a;")]
    [TestCase("a++;", "a--;")]
    [TestCase("--a;", "++a;")]
    public void A_sign_is_left_out_or_turned(string line, params string[] mutants) => Assert.That(Of("sign", line), Is.EqualTo(mutants));

    [TestCase("_ = 7;", "_ = 8;", "_ = 6;")]
    [TestCase("_ = 0;", "_ = 1;", "_ = (-1);")]
    [TestCase("_ = 10_000;", "_ = 10001;", "_ = 9999;")]
    [TestCase("_ = 1f;", "_ = 2f;", "_ = 0f;")]
    [TestCase("_ = -2.5;", "_ = -3.5d;", "_ = -1.5d;")]
    [TestCase("_ = true;", "_ = false;")]
    [TestCase("_ = int.MaxValue;", "_ = int.MinValue;")]
    [TestCase("_ = float.NegativeInfinity;", "_ = float.PositiveInfinity;")]
    [TestCase("_ = \"text\";")]
    [TestCase("_ = default;")]
    public void A_constant_is_off_by_one(string line, params string[] mutants) => Assert.That(Of("constant", line), Is.EqualTo(mutants));

    [TestCase("for (var i = 0; i < n; i++) ;", "for (var i = 0; i < n - 1; i++) ;", "for (var i = 0; i < n + 1; i++) ;", "for (var i = 0; i < n; i += 2) ;")]
    [TestCase("for (var i = n; i > 0; i--) ;", "for (var i = n + 1; i > 0; i--) ;", "for (var i = n; i > 0 - 1; i--) ;", "for (var i = n; i > 0 + 1; i--) ;", "for (var i = n; i > 0; i -= 2) ;")]
    [TestCase("while (low < high) ;", "while (low < high - 1) ;", "while (low < high + 1) ;")]
    [TestCase("while (more) ;")]
    public void A_loop_has_other_bounds(string line, params string[] mutants) => Assert.That(Of("loop bound", line), Is.EqualTo(mutants));

    [TestCase("_ = a[i];", "_ = a[i + 1];", "_ = a[i - 1];")]
    [TestCase("_ = a[i, j];", "_ = a[i + 1, j];", "_ = a[i - 1, j];", "_ = a[i, j + 1];", "_ = a[i, j - 1];")]
    [TestCase("_ = a[0];")]
    [TestCase("_ = a[^1];")]
    [TestCase("_ = a[1..];")]
    public void An_index_is_off_by_one(string line, params string[] mutants) => Assert.That(Of("index", line), Is.EqualTo(mutants));

    [TestCase("if (a) b();", "if (true) b();", "if (false) b();", "if (!(a)) b();")]
    [TestCase("_ = a ? b : c;", "_ = true ? b : c;", "_ = false ? b : c;", "_ = !(a) ? b : c;")]
    [TestCase("while (a) b();", "while (false) b();")]
    public void A_branch_is_always_taken_or_never(string line, params string[] mutants) => Assert.That(Of("condition", line), Is.EqualTo(mutants));

    [TestCase("F(a, b, c);", "F(b, a, c);", "F(a, c, b);")]
    [TestCase("F(a);")]
    [TestCase("_ = x[a, b];", "_ = x[b, a];")]
    [TestCase("(p, q) = (a, b);", "(p, q) = (b, a);")]
    public void Neighbouring_arguments_change_places(string line, params string[] mutants) => Assert.That(Of("argument order", line), Is.EqualTo(mutants));

    [TestCase("F(a, b);", "F(b);", "F(a);")]
    [TestCase("F();")]
    public void An_argument_is_left_out(string line, params string[] mutants) => Assert.That(Of("argument dropped", line), Is.EqualTo(mutants));

    [TestCase("_ = Math.Max(a, b);", "_ = (a);", "_ = (b);", "_ = Math.Min(a, b);")]
    [TestCase("_ = MathF.Sqrt(a);", "_ = (a);")]
    [TestCase("TensorPrimitives.Add(a, b, c);", "TensorPrimitives.Subtract(a, b, c);")]
    [TestCase("_ = F(a);")]
    public void A_call_goes_to_a_counterpart_or_is_left_out(string line, params string[] mutants) => Assert.That(Of("call", line), Is.EqualTo(mutants));

    [TestCase("F();", ";")]
    [TestCase("if (a) F();", ";", "if (a) ;")]
    [TestCase("if (a) F(); else G();", "if (a) ; else G();", "if (a) F(); ", "if (a) F(); else ;")]
    [TestCase("return 1;")]
    [TestCase("var a = 1;")]
    public void A_statement_is_removed(string line, params string[] mutants) => Assert.That(Of("statement removed", line), Is.EqualTo(mutants));

    [Test]
    public void Mutants_that_come_to_the_same_text_are_one()
    {
        const string Source = "class A { int F(int n) { while (n < 1) n++; return n; } }";
        var texts = SourceMutation.Of(Source, Sources.Language).Select(mutant => mutant.In(Source)).ToArray();

        Assert.That(texts, Is.Unique.And.Not.Contain(Source));
    }

    [Test]
    public void A_mutant_tells_the_member_that_it_is_made_in()
    {
        var mutants = SourceMutation.Of("class A { int F() { int G() => 1; return G(); } }", Sources.Language);

        Assert.That(mutants.Select(mutant => mutant.Member), Is.All.EqualTo("F").And.Not.Empty);
    }

    // Some of what the mutators make cannot compile; a run whose mutants are all stillborn would prove nothing.
    [Test]
    public void Most_mutants_of_an_ordinary_answer_compile()
    {
        const string Source = """
            public class Answer : ICircularBinarySwaps
            {
                public int MinSwaps(int[] nums)
                {
                    var sum = 0;
                    for (var i = 0; i < nums.Length; i++) sum += nums[i];
                    return Math.Max(sum, 0);
                }
            }
            """;
        var compiler = Sources.Compiler();
        var mutants = SubmissionCompiler.Mutate(new(Source)).Mutants;
        var compiled = mutants.Count(mutant => compiler.Compile(new("Answer.cs", mutant.In(Source), Kata: null, ForDebugging: false)) is CompilerReply.Compiled);

        Assert.That(compiled, Is.GreaterThan(mutants.Count * 2 / 3), $"of {mutants.Count}");
    }

    private static string[] Of(string mutator, string line)
    {
        var before = "class A { void F() { ";
        var source = $"{before}{line} }} }}";
        return [.. SourceMutation.Of(source, Sources.Language).Where(mutant => mutant.Mutator == mutator).Select(mutant => mutant.In(source)[before.Length..^4])];
    }
}
