namespace Katas.Compiler.Tests.Instrumentation;

/// <summary>What counts as a step, on which line it is told, and what happens when there are no more.</summary>
public sealed class CountersTests
{
    [TestCase("for (var i = 0; i < n; i++) { }", 10)]
    [TestCase("for (var i = 0; i < n; i++) continue;", 10)]
    [TestCase("foreach (var _ in new int[0].Concat(Enumerable.Range(0, n))) ;", 10)]
    [TestCase("while (n-- > 0) ;", 10)]
    [TestCase("do n--; while (n > 0);", 10)]
    [TestCase("again: if (--n >= 0) goto again;", 10)]
    [TestCase("foreach (var (x, y) in Enumerable.Repeat((1, 2), n)) ;", 10)]
    [TestCase("int Down(int k) => k == 0 ? 0 : Down(k - 1); Down(n - 1);", 10)]
    [TestCase("Func<int, int> f = x => x; for (var i = 0; i < n; i++) f(i);", 20)]
    [TestCase("IEnumerable<int> Items() { yield return 1; yield return 2; } foreach (var _ in Items()) ;", 5)]
    [TestCase("_ = new Pair(1, 2) + new Pair(3, 4);", 4)]
    [TestCase("switch (n) { case 10: goto case 11; case 11: goto default; default: break; }", 2)]
    public void Every_turn_step_and_call_counts_once(string statement, long steps)
    {
        var counting = Counting.Of($$"""
            public static class Sample { public static void Go(int n) { {{statement}} } }
            public readonly struct Pair { readonly int a, b; public Pair(int x, int y) { a = x; b = y; } public int Sum => a + b; public static Pair operator +(Pair p, Pair q) => new(p.a + q.a, p.b + q.b); }
            """);
        counting.Reset();
        counting.Run("Sample", "Go", 10);
        Assert.That(counting.Steps - 1, Is.EqualTo(steps));
    }

    [Test]
    public void A_step_is_told_on_the_line_where_it_was_written()
    {
        var counting = Counting.Of("""
            public static class Sample
            {
                public static void Go(int n)
                {
                    for (var i = 0; i < n; i++)
                    {
                        while (false) ;
                    }

                    _ = Enumerable
                        .Range(0, n)
                        .ToArray();
                }
            }
            """);
        counting.Reset();
        counting.Run("Sample", "Go", 10);
        Assert.Multiple(() =>
        {
            Assert.That(counting.StepsOn(3), Is.EqualTo(1));
            Assert.That(counting.StepsOn(5), Is.EqualTo(10));
            Assert.That(counting.StepsOn(7), Is.Zero);
            Assert.That(counting.StepsOn(12), Is.EqualTo(20));
        });
    }

    [Test]
    public void Fuel_that_is_spent_ends_the_run_on_the_line_that_spent_it()
    {
        var counting = Counting.Of("public static class Sample\n{\n    public static void Go(int n)\n    {\n        while (true)\n            n++;\n    }\n}");
        counting.Reset(fuel: 1000);
        Assert.Multiple(() =>
        {
            Assert.That(() => counting.Run("Sample", "Go", 1), Throws.Exception);
            Assert.That(counting.SpentAtLine, Is.EqualTo(5));
            Assert.That(counting.Steps, Is.EqualTo(1001));
        });
    }

    [Test]
    public void Counting_again_counts_the_same()
    {
        const string source = "public static class Sample { public static int Go(int n) => Enumerable.Range(0, n).OrderBy(x => x * 7 % 31).Zip(new int[n]).Count(p => p.First > 2); }";
        var steps = Enumerable.Range(0, 2).Select(_ =>
        {
            var counting = Counting.Of(source);
            counting.Reset();
            counting.Run("Sample", "Go", 500);
            return counting.Steps;
        }).ToArray();
        Assert.That(steps[1], Is.EqualTo(steps[0]));
    }

    [Test]
    public void What_does_not_compile_is_not_instrumented_and_says_why() => Assert.That(
        Sources.Compiler().Instrument(new("Answer.cs", "class A { int x = \"\"; }", "C1")),
        Is.TypeOf<Katas.Protocol.Compiler.CompilerReply.NotInstrumented>().With.Property("Reason").Contains("CS0029"));
}
