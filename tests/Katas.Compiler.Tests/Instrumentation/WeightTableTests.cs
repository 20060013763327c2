using Katas.Compiler.Instrumentation;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Katas.Compiler.Tests.Instrumentation;

/// <summary>Every row of the table, by what a call of it counts for 64 elements.</summary>
public sealed class WeightTableTests
{
    private const string Before = """
        public static class Sample
        {
            static int[] a = [], b = [];
            static float[] f = [], g = [];
            static List<int> list = [];
            static HashSet<int> set = [];
            static Dictionary<int, int> map = [];
            static Queue<int> queue = [];
            static Stack<int> stack = [];
            static LinkedList<int> chain = [];
            static PriorityQueue<int, int> heap = new();
            static SortedSet<int> tree = [];
            static SortedDictionary<int, int> treeMap = [];
            static SortedList<int, int> treeList = [];
            static System.Collections.BitArray bits = new(0), others = new(0);
            static System.Collections.Immutable.ImmutableArray<int> fixedArray = [];
            static System.Collections.Immutable.ImmutableList<int> fixedList = [];
            static System.Collections.Immutable.ImmutableDictionary<int, int> fixedMap = null!;
            static System.Collections.Immutable.ImmutableSortedDictionary<int, int> fixedTreeMap = null!;
            static System.Collections.Immutable.ImmutableHashSet<int> fixedSet = [];
            static System.Collections.Immutable.ImmutableSortedSet<int> fixedTree = [];
            static string text = "", word = "";
            static System.Text.StringBuilder builder = new();
            static BigInteger big, bigger;
            static Tensor<float> t = null!, u = null!;
            static float[,] grid = new float[0, 0];
            static IEnumerable<int> lazy = [];

            public static void Setup(int n)
            {
                a = [.. Enumerable.Range(0, n)];
                b = new int[n];
                f = new float[n];
                g = new float[n];
                list = [.. a];
                set = [.. a];
                map = a.ToDictionary(x => x);
                queue = new(a);
                stack = new(a);
                chain = new(a);
                heap = new(a.Select(x => (x, x)));
                tree = [.. a];
                treeMap = new(map);
                treeList = new(map);
                bits = new(n);
                others = new(n);
                fixedArray = [.. a];
                fixedList = [.. a];
                fixedMap = System.Collections.Immutable.ImmutableDictionary.CreateRange(map);
                fixedTreeMap = System.Collections.Immutable.ImmutableSortedDictionary.CreateRange(map);
                fixedSet = [.. a];
                fixedTree = [.. a];
                text = new('x', n);
                word = new('y', n / 4);
                builder = new(text);
                big = BigInteger.One << (32 * n - 32);
                bigger = big + 1;
                t = Tensor.FromArray(f, n / 8, 8);
                u = Tensor.FromArray(g, 8, n / 8);
                grid = new float[n / 8, 8];
                lazy = a.Where(x => true);
            }

            public static object? Go(int n)
            {
                object? result = null;
        """;

    private const string After = """

                return result;
            }
        }
        """;

    // What a call of 64 elements counts, beside the call of Go itself.
    private static IEnumerable<TestCaseData> Samples()
    {
        (string, long)[] samples =
        [
            ("Array.Sort(a);", 64 * 6),
            ("Array.Sort(a, 0, n / 2);", 32 * 5),
            ("Array.BinarySearch(a, 3);", 6),
            ("result = Array.IndexOf(a, 9);", 10),
            ("result = Array.IndexOf(a, 9, 5);", 5),
            ("result = Array.IndexOf(a, -1);", 64),
            ("result = Array.Find(a, x => x == 4);", 5),
            ("Array.Copy(a, b, n / 2);", 32),
            ("Array.Fill(b, 1);", 64),
            ("Array.Reverse(a);", 64),
            ("result = a.Clone();", 64),
            ("a.AsSpan().Sort();", 64 * 6),
            ("result = a.AsSpan().BinarySearch(3);", 6),
            ("result = a.AsSpan().IndexOf(7);", 8),
            ("result = a.AsSpan(8).IndexOf(-1);", 56),
            ("result = text.AsSpan().StartsWith(word.AsSpan());", 16),
            ("a.AsSpan().Reverse();", 64),
            ("result = a.AsSpan().SequenceEqual(b);", 128),
            ("a.AsSpan().Fill(3);", 64),
            ("((ReadOnlySpan<int>)a).CopyTo(b);", 64),
            ("a.AsMemory().CopyTo(b);", 64),
            ("((ReadOnlyMemory<int>)a).CopyTo(b);", 64),
            ("new ArraySegment<int>(a).CopyTo(b);", 64),
            ("Buffer.BlockCopy(a, 0, b, 0, n);", 64),
            ("result = GC.AllocateUninitializedArray<int>(n);", 64),
            ("result = new int[n];", 64),
            ("result = new float[n / 8, 8];", 64),
            ("Span<int> s = stackalloc int[n]; result = s[0];", 64),
            ("int[] c = [.. a, 1];", 64),
            ("result = a[..16];", 16),
            ("result = text[1..];", 63),

            ("result = text.IndexOf('x');", 1),
            ("result = text.IndexOf('z');", 64),
            ("result = text.Substring(60);", 4),
            ("result = text.EndsWith(word);", 16),
            ("result = string.IsNullOrEmpty(text);", 0),
            ("result = text.Contains('z');", 64),
            ("result = text.ToUpperInvariant();", 128),
            ("result = string.Join(' ', a) is null;", 64 + 181),
            ("result = text + word;", 80),
            ("text += word;", 80),
            ("result = $\"{text}{word}\";", 80),
            ("builder.Append(word);", 16),
            ("result = builder.ToString();", 64),
            ("builder.Insert(0, 'x');", 64),
            ("result = System.Text.Encoding.UTF8.GetBytes(text);", 128),
            ("Console.Error.Write(n); Console.Write(word[..0]);", 0),

            ("list.Sort();", 64 * 6),
            ("result = list.BinarySearch(3);", 6),
            ("result = list.IndexOf(4);", 5),
            ("list.Insert(60, 1);", 4),
            ("list.RemoveAt(63);", 1),
            ("list.RemoveAt(0);", 64),
            ("list.AddRange(a);", 64),
            ("result = list.GetRange(0, 8);", 8),
            ("result = list.Contains(-1);", 64),
            ("list.Add(1);", 0),
            ("result = new List<int>(a);", 64),
            ("result = new List<int>(n);", 64),
            ("IList<int> some = list; result = some.IndexOf(3);", 64),
            ("ICollection<int> some = list; result = some.Contains(3);", 64),
            ("result = set.Contains(3);", 0),
            ("set.UnionWith(a);", 128),
            ("result = map.ContainsValue(3);", 64),
            ("result = map.ContainsKey(3);", 0),
            ("result = queue.ToArray();", 64),
            ("queue.Enqueue(3);", 0),
            ("result = stack.Contains(3);", 64),
            ("result = chain.Find(3);", 64),
            ("heap.Enqueue(1, 1);", 6),
            ("heap.Clear();", 64),
            ("heap.EnqueueRange(a, 1);", 64),
            ("tree.Add(100);", 6),
            ("tree.RemoveWhere(x => x > 70);", 64),
            ("tree.UnionWith(a);", 128),
            ("result = new SortedSet<int>(a);", 64 * 6),
            ("result = treeMap.ContainsKey(3);", 6),
            ("result = treeMap.ContainsValue(3);", 64),
            ("result = treeList.ContainsKey(3);", 6),
            ("treeList.Remove(3);", 64),
            ("bits.And(others);", 64),

            ("result = fixedArray.AsSpan().Length;", 0),
            ("result = fixedArray.Sort();", 64 * 6),
            ("result = System.Collections.Immutable.ImmutableArray.BinarySearch(fixedArray, 3);", 6),
            ("result = fixedArray.Add(3);", 64 + 65),
            ("result = fixedList.Add(3);", 6),
            ("result = fixedList.Sort();", 64 * 6),
            ("result = fixedList.Find(x => x == 3);", 4),
            ("result = fixedList.Reverse();", 128),
            ("result = fixedMap.ContainsKey(3);", 6),
            ("result = fixedTreeMap.ContainsKey(3);", 6),
            ("result = fixedSet.Contains(3);", 6),
            ("result = fixedTree.Contains(3);", 6),

            ("result = a.Sum();", 64),
            ("result = a.Sum(x => x);", 64),
            ("result = lazy.Sum();", 128),
            ("result = a.Select(x => x).Sum();", 128),
            ("result = a.Concat(b).Max();", 128),
            ("result = a.Concat(b).Skip(100).First();", 101 + 1),
            ("result = a.Skip(60).First();", 0),
            ("result = a.Count();", 0),
            ("result = a.First(x => x == 5);", 6),
            ("result = a.Any(x => x == 63);", 64),
            ("result = a.OrderBy(x => -x).ToList();", 64 + 322 + 64),
            ("result = a.OrderBy(x => -x).First();", 65),
            ("result = a.Order().ThenBy(x => x).AsEnumerable() is null;", 0),
            ("result = (from x in a orderby x select x).Last();", 64 + 64 * 6 + 64),
            ("result = (from x in a where x > 3 select x).Count();", 64 + 60),
            ("result = Enumerable.Range(0, n).Contains(-1);", 64),

            ("result = BigInteger.Multiply(big, bigger);", 64 * 64),
            ("result = big * bigger;", 64 * 64 + 127),
            ("result = big << 1;", 64 + 64),
            ("big += bigger;", 64),
            ("result = BigInteger.PopCount(big);", 64 + 1),

            ("result = TensorPrimitives.Sum<float>(f);", 64),
            ("result = TensorPrimitives.Dot(f.AsSpan(), g);", 128),
            ("result = Tensor.Sum<float>(t);", 64),
            ("result = t.AsTensorSpan().Rank;", 0),
            ("t.AsTensorSpan().Fill(1);", 64),
            ("t.AsReadOnlyTensorSpan().CopyTo(t);", 64),
            ("result = t.MatMul(u);", 64 * 8),
            ("result = t.Linear(t);", 64 * 8),
            ("result = t.ToDenseArray();", 64),
            ("result = t.Transpose();", 64),
            ("result = Tensor.Zeros(8, 8);", 64),
            ("result = t.Exp();", 128),
            ("result = t * 2f;", 128),
            ("result = t.Sum(0);", 64 + 8),
            ("result = t.Row(0)[0];", 0),
        ];
        return samples.Select(sample => new TestCaseData(sample.Item1, sample.Item2).SetArgDisplayNames(sample.Item1));
    }


    [TestCaseSource(nameof(Samples))]
    public void A_call_counts_by_the_lengths_of_what_it_is_given(string statement, long steps)
    {
        var counting = Counting.Of(Before + statement + After);
        counting.Run("Sample", "Setup", 64);
        counting.Reset();
        counting.Run("Sample", "Go", 64);
        Assert.That(counting.Steps - 1, Is.EqualTo(steps));
    }

    [Test]
    public void Every_row_is_tested_and_every_name_exists()
    {
        var source = Before + string.Concat(Samples().Select(sample => $"{{ {sample.Arguments[0]} }}\n")) + After;
        var tree = CSharpSyntaxTree.ParseText(source, Sources.Language);
        var usings = CSharpSyntaxTree.ParseText(
            "global using System; global using System.Collections.Generic; global using System.Linq; global using System.Numerics; global using System.Numerics.Tensors; global using Katas.Contracts;", Sources.Language);
        var compilation = CSharpCompilation.Create("Samples", [tree, usings], Sources.References, new(OutputKind.DynamicallyLinkedLibrary));
        var model = compilation.GetSemanticModel(tree);
        var called = tree.GetRoot().DescendantNodes().Where(node => node is InvocationExpressionSyntax or BinaryExpressionSyntax)
            .Select(node => model.GetSymbolInfo(node).Symbol).OfType<IMethodSymbol>().ToArray();
        var untested = WeightTable.Rows.Where(row => !called.Any(method =>
            WeightTable.NameOf(method.ContainingType) == row.Type && WeightTable.Of(method) == row.Work && (row.Members.Length == 0 || row.Members.Contains(method.Name))));
        var unknown =
            from row in WeightTable.Rows
            from member in row.Members
            where !TypesNamed(compilation, row.Type).Any(type => type.GetMembers(member).Any() || type.GetTypeMembers().Any(block => block.GetMembers(member).Any()))
            select $"{row.Type}.{member}";
        Assert.Multiple(() =>
        {
            Assert.That(untested.Select(row => $"{row.Type} {row.Work} {row.Members.FirstOrDefault()}"), Is.Empty);
            Assert.That(unknown, Is.Empty);
        });
    }

    private static IEnumerable<INamedTypeSymbol> TypesNamed(CSharpCompilation compilation, string name) =>
        Enumerable.Range(0, 3).SelectMany(arity => compilation.GetTypesByMetadataName(arity == 0 ? name : $"{name}`{arity}"));
}
