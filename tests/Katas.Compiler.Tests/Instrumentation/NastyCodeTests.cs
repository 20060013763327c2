using Katas.Protocol.Compiler;

namespace Katas.Compiler.Tests.Instrumentation;

/// <summary>Code that a rewriter gets wrong easily: with counters in it, it must compile and say the same.</summary>
public sealed class NastyCodeTests
{
    private static readonly (string Name, string Members)[] Samples =
    [
        ("ref returns", """
            static int[] store = [1, 2, 3];
            static ref int At(int i) => ref store[i];
            static ref readonly int Peek(int i) { return ref store[i]; }
            public static object Run() { At(1) += 5; ref var last = ref At(2); last = 9; return $"{store[1]} {store[2]} {Peek(0)}"; }
            """),
        ("expression bodies", """
            int field;
            Sample(int value) => field = value;
            int Twice => field * 2;
            int Stored { get => field; set => field = value; }
            int this[int i] => field + i;
            static void Nothing() => _ = 3;
            static int Thrower() => throw new InvalidOperationException("thrown");
            public static object Run()
            {
                Nothing();
                var it = new Sample(4) { Stored = 6 };
                try { Thrower(); } catch (InvalidOperationException e) { return $"{it.Twice} {it.Stored} {it[1]} {e.Message}"; }
                return "";
            }
            """),
        ("the field keyword", """
            public int Half { get => field / 2; set => field = value; }
            public static object Run() => new Sample { Half = 9 }.Half;
            """),
        ("out variables and patterns in scope", """
            static bool Try(string s, out int n) => int.TryParse(s, out n);
            public static object Run()
            {
                var sum = 0;
                foreach (var s in new[] { "1", "x", "3" }) if (Try(s, out var n) && n is > 0 and var m) sum += m;
                object box = 5;
                while (box is int k && k > 0) box = k - 1;
                do sum++; while (sum < 10);
                Try("7", out var late);
                return $"{sum} {late} {(box is not string { Length: var l } ? "none" : l)}";
            }
            """),
        ("iterators", """
            static IEnumerable<int> Count(int to) { for (var i = 0; i < to; i++) yield return i; yield return -1; }
            static IEnumerable<int> Early(int[] xs) { foreach (var x in xs) { if (x < 0) yield break; yield return x; } }
            static IEnumerable<int> Declares() { yield return int.TryParse("4", out var n) ? 1 : 2; yield return n; }
            static IEnumerable<int> Lazy { get { try { yield return 1; } finally { log += "f"; } } }
            static string log = "";
            public static object Run() => string.Join(',', Count(3).Concat(Early([1, 2, -1, 3])).Concat(Declares()).Concat(Lazy)) + log;
            """),
        ("struct receivers", """
            struct Counter { public int N; public int Next() => ++N; public readonly int Seen => N; }
            static Counter shared;
            public static object Run() { var c = new Counter(); c.Next(); c.Next(); shared.Next(); var array = new Counter[1]; array[0].Next(); return $"{c.Seen}{shared.N}{array[0].N}"; }
            """),
        ("ref structs and stackalloc", """
            ref struct Window(Span<int> all) { public Span<int> All = all; public readonly int Sum() { var s = 0; foreach (var x in All) s += x; return s; } public Window Tail() => new(All[1..]); }
            static Span<int> Longer(Span<int> x, Span<int> y) => x.Length > y.Length ? x : y;
            public static object Run()
            {
                Span<int> numbers = stackalloc int[4] { 4, 3, 2, 1 };
                Span<int> zeros = stackalloc int[numbers.Length];
                numbers.Sort();
                Longer(numbers, zeros).CopyTo(zeros);
                scoped ReadOnlySpan<int> view = zeros[..2];
                return $"{new Window(numbers).Tail().Sum()} {view.ToArray().Length} {zeros.IndexOf(4)} {TensorPrimitives.Max<int>(zeros)}";
            }
            """),
        ("checked", """
            public static object Run()
            {
                var big = int.MaxValue;
                try { return checked(big + Math.Abs(1)); } catch (OverflowException) { }
                checked { try { for (var i = big - 1; ; i++) if (i < 0) break; } catch (OverflowException) { return "overflow"; } }
                return "none";
            }
            """),
        ("definite assignment", """
            static int First(int[] xs) { int found; var i = 0; while (true) { if (xs[i++] > 1) { found = i; break; } } return found; }
            static int Forever() { while (true) return 3; }
            static int Loop() { for (; ; ) { } }
            static int ByTry() { int x; try { x = 1; } finally { } return x; }
            static int Local() { return Inner(); int Inner() { do { return 2; } while (true); } }
            public static object Run() => First([0, 1, 2]) + Forever() + ByTry() + Local();
            """),
        ("lambdas with a target", """
            delegate int Bind(ref int x);
            static int Apply(Func<int, int> f) => f(1);
            static string Apply(Func<string, string> f) => f("s");
            static void Do(Action a) => a();
            static int Do(Func<int> f) => f();
            public static object Run()
            {
                var n = 0;
                Func<int, Func<int, int>> curried = x => y => x + y;
                Func<int?> none = () => default;
                Func<List<int>> made = () => new();
                Func<object> chosen = () => n switch { 0 => "zero", _ => 1 };
                Action assign = () => n = 5;
                Action<int> discard = static _ => { };
                Func<int> thrower = () => throw new NotSupportedException();
                Bind bind = (ref int x) => x++;
                Func<int, int> old = delegate (int x) { return -x; };
                var natural = (int x, int by = 2) => x * by;
                assign();
                Do(() => n++);
                bind(ref n);
                Comparison<int> compare = (x, y) => y.CompareTo(x);
                int[] sorted = [3, 1, 2];
                Array.Sort(sorted, compare);
                return $"{curried(1)(2)} {none() is null} {made().Count} {chosen()} {n} {Apply((int x) => x + 1)} {old(3)} {natural(4)} {string.Join("", sorted)} {Do(() => 7)}";
            }
            """),
        ("jumps", """
            public static object Run()
            {
                var path = "";
                var i = 0;
                again:
                switch (i)
                {
                    case 0: path += "a"; goto case 2;
                    case 1: path += "b"; goto default;
                    case 2: path += "c"; i = 1; goto again;
                    default: path += "d"; break;
                }
                outer: for (var k = 0; k < 3; k++) { if (k == 1) goto done; path += k; }
                done: if (path.Length < 6) goto outer;
                return path;
            }
            """),
        ("switch expressions and nested conditionals", """
            static int F(object o) => o switch { int i when i > 3 => i, string { Length: > 2 } s => s.Length, int[] { Length: 2 } xs => xs.Sum(), null => -1, _ => 0 };
            static int F(int[] o) => o switch { [1, .. var rest] => rest.Length, _ => 0 };
            public static object Run() => $"{F(5)}{F("abc")}{F(new[] { 1, 2 })}{F((object)null!)}{F([1, 2, 3])}{(true ? false ? 1 : 2 : 3)}";
            """),
        ("primary constructors and initialisers", """
            class Base(int[] xs) { protected int[] Kept = xs.ToArray(); public int Total { get; } = xs.Sum(x => x + 1); }
            class Derived(int[] xs, int by = 2) : Base(xs.Concat([by]).ToArray()) { readonly int[] room = new int[xs.Length * by]; public int Room => room.Length + Kept.Length; static readonly string Joined = string.Join('-', new[] { 1, 2 }); public string J => Joined; }
            record Point(int X, int Y) { public int Sum => X + Y; public Point(int both) : this(both, both) { } }
            public static object Run() { var d = new Derived([1, 2]); return $"{d.Total} {d.Room} {d.J} {new Point(3).Sum} {new Point(1, 2) with { Y = 7 }}"; }
            """),
        ("static abstracts and operators", """
            interface IUnit<T> where T : IUnit<T> { static abstract T Zero { get; } static abstract T operator +(T a, T b); static virtual T Twice(T x) => x + x; }
            readonly struct Metre(int n) : IUnit<Metre> { public readonly int N = n; public static Metre Zero => new(0); public static Metre operator +(Metre a, Metre b) => new(a.N + b.N); public static implicit operator Metre(int n) => new(n); public static explicit operator int(Metre m) => m.N; public static bool operator true(Metre m) => m.N > 0; public static bool operator false(Metre m) => m.N <= 0; }
            static T Sum<T>(IEnumerable<T> xs) where T : IUnit<T> { var s = T.Zero; foreach (var x in xs) s += x; return T.Twice(s); }
            static TNumber Add<TNumber>(ReadOnlySpan<TNumber> xs) where TNumber : INumber<TNumber> => xs.IsEmpty ? TNumber.Zero : xs[0] + Add(xs[1..]);
            public static object Run() => $"{(int)Sum<Metre>([1, 2, 3])} {Add<double>([1, 2.5])} {((Metre)3 ? 1 : 0)}";
            """),
        ("queries", """
            public static object Run()
            {
                int[] xs = [3, 1, 2], ys = [1, 2];
                var pairs = from x in xs from y in ys where x != y let s = x + y orderby s descending, x group (x, y) by s % 2 into g select $"{g.Key}:{string.Join(';', g)}";
                var joined = from x in xs join y in ys on x equals y into found from z in found.DefaultIfEmpty(-1) select (x, z);
                IOrderedEnumerable<int> ordered = xs.OrderBy(x => x % 2).ThenByDescending(x => x);
                return string.Join('|', pairs) + string.Join('|', joined) + string.Join('|', ordered.ThenBy(x => 0)) + ordered.First() + ordered.Last() + ordered.ElementAt(1) + ordered.Count();
            }
            """),
        ("null and conditional access", """
            static string? text; static List<int>? list; static int[]? array;
            public static object Run()
            {
                var before = $"{text?.ToUpper()}{list?.IndexOf(3)}{array?.ToArray().Length}{list?.ToArray()?.Length}";
                (text, list, array) = ("ab", [1, 3], [1]);
                text ??= "x";
                try { string.Join(",", (IEnumerable<int>)null!); } catch (ArgumentNullException e) { before += e.ParamName; }
                return $"{before}{text?.ToUpper()}{list?.IndexOf(3)}{array?.ToArray().Length}{list!.ToArray()?[^1]}{(text + null)?.Trim()}";
            }
            """),
        ("collections", """
            static int Many(params ReadOnlySpan<int> xs) => xs.Length;
            public static object Run()
            {
                int[] a = [1, 2]; List<int> l = [.. a, .. a[1..], 5]; Span<int> s = [.. l, 0]; ReadOnlySpan<char> c = "abc";
                HashSet<(int, int)> pairs = [(1, 2), .. new[] { (1, 2) }]; Dictionary<string, int[]> d = new() { ["x"] = [1], ["y"] = new int[2] };
                int[,] grid = new int[a.Length, 3]; int[][] jagged = new int[a.Length][]; jagged[0] = [.. Enumerable.Range(0, 3)];
                IReadOnlyList<int> r = l; IEnumerable<int> e = r.Where(x => x > 1);
                var (first, rest) = (l[0], l[1..]);
                l.AddRange(e); l.Insert(0, 9); l.RemoveAt(l.Count - 1); l.RemoveRange(0, 1);
                return $"{l.Count}{s.Length}{c.IndexOf('b')}{pairs.Count}{d["y"].Length}{grid.Length}{jagged[0].Sum()}{e.Count()}{rest.Count}{Many(1, 2, 3)}{new List<int>(r).Count}{new string('x', 3)}{first}{d.Values.SelectMany(x => x).ToList().Count}";
            }
            """),
        ("texts", """"
            const string Fixed = "a" + "b";
            enum Kind { One = 1, Two = One << 1 }
            static string Default(string s = Fixed + "c", Kind k = Kind.Two) => $"{s,5}{k:D}{nameof(Default)}";
            public static object Run()
            {
                var s = ""; for (var i = 0; i < 3; s += i++) { }
                var b = new System.Text.StringBuilder(); b.Append(s).Append('x').AppendLine($"{s}{b.Length}");
                FormattableString f = $"{s}-{1}";
                s += 'c'; s = s + 1 + "z" + s;
                return Default() + s + b + f.Format + f.ArgumentCount + string.Concat(s.Split('c')) + """raw {x}""" + s[^2..] + (s == Fixed);
            }
            """"),
        ("numbers without end", """
            public static object Run()
            {
                BigInteger x = 1; x <<= 100; x |= 5; x *= x; var y = x % 1000007 - -x / 3; y++;
                var z = -y; return $"{x} {y} {BigInteger.ModPow(3, 200, 1000003)} {z < y} {BigInteger.Max(y, z) == y} {(int)(x % 7)}";
            }
            """),
        ("tensors", """
            public static object Run()
            {
                var t = Tensor.FromArray([1f, 2f, 3f, 4f], 2, 2);
                var u = (t * 2f + t).MatMul(t.Transpose()) / 2f;
                u += t; u *= 2f; u -= 1f;
                t.WritableRow(0)[0] = 7;
                var s = t.Row(1); var h = -t;
                return string.Join(',', u.Linear(t, Tensor.FromArray([1f, 2f], 2)).ToDenseArray()) + TensorPrimitives.Sum(s) + t.Sum(0).Max() + h.DenseSpan()[0] + t.AsReadOnlyTensorSpan().FlattenedLength;
            }
            """),
        ("extension members, generics and nested functions", """
            public static object Run()
            {
                int[] xs = [1, 2, 3];
                return $"{xs.Doubled().Sum()} {xs.Size} {Outer(4)} {Map(xs, x => $"{x}").Count}";
                static int Outer(int n) { return Inner(n); static int Inner(int m) => m <= 0 ? 0 : m + Inner(m - 1); }
                static List<TTo> Map<TFrom, TTo>(IEnumerable<TFrom> xs, Func<TFrom, TTo> f) { List<TTo> to = []; foreach (var x in xs) to.Add(f(x)); return to; }
            }
            """),
    ];

    private const string Beside = """

        public static class Beside
        {
            extension(int[] xs)
            {
                public int[] Doubled() => [.. xs.Select(x => 2 * x)];
                public int Size => xs.Length;
            }
        }

        public sealed class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }
        """;

    private static IEnumerable<TestCaseData> Cases() => Samples.Select(sample => new TestCaseData(sample.Members).SetArgDisplayNames(sample.Name));

    [TestCaseSource(nameof(Cases))]
    public void It_says_the_same_with_counters_and_without(string members)
    {
        var source = $"public class Sample\n{{\n    public Sample() {{ }}\n{members}\n}}\n{Beside}";
        var plain = Sources.Compile(source) switch
        {
            CompilerReply.Compiled compiled => Counting.Load(compiled.Assembly),
            CompilerReply.Refused refused => throw new AssertionException($"{refused.Message} {string.Join('\n', refused.Diagnostics)}"),
            var other => throw new NotSupportedException(other.GetType().Name),
        };
        var counting = Counting.Of(source);
        var expected = Told(() => Counting.Run(plain, "Sample", "Run"));
        Assert.Multiple(() =>
        {
            Assert.That(Told(() => counting.Run("Sample", "Run")), Is.EqualTo(expected));
            Assert.That(counting.Steps, Is.Positive);
        });
    }

    private static string Told(Func<object?> run)
    {
        try
        {
            return $"{run()}";
        }
        catch (Exception exception) when (exception is not AssertionException)
        {
            return exception.ToString().Split('\n')[0];
        }
    }
}
