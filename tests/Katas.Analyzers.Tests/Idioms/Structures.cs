using System.Collections;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Idioms;

public static class Structures
{
    private readonly record struct Edge(int To, double Weight) : IComparable<Edge>
    {
        public int CompareTo(Edge other) => Weight.CompareTo(other.Weight);

        public static bool operator <(Edge a, Edge b) => a.CompareTo(b) < 0;

        public static bool operator >(Edge a, Edge b) => a.CompareTo(b) > 0;
    }

    private sealed class ByLength : IComparer<string>, IEqualityComparer<string>
    {
        public int Compare(string? x, string? y) => Comparer<int?>.Default.Compare(x?.Length, y?.Length);

        public bool Equals(string? x, string? y) => x?.Length == y?.Length;

        public int GetHashCode(string text) => text.Length.GetHashCode();
    }

    public static object Use(int[] values, string[] names)
    {
        var queue = new PriorityQueue<int, double>();
        queue.Enqueue(0, 0);
        var distances = Enumerable.Repeat(double.PositiveInfinity, 9).ToArray();
        while (queue.TryDequeue(out var node, out var distance))
        {
            if (distance > distances[node]) continue;
            queue.EnqueueRange([(node + 1, distance + 1)]);
        }

        var memo = new Dictionary<(int, int), long>();
        long Paths(int m, int n) => m == 0 || n == 0 ? 1 : memo.TryGetValue((m, n), out var known) ? known : memo[(m, n)] = Paths(m - 1, n) + Paths(m, n - 1);

        var sortedSet = new SortedSet<string>(names, new ByLength()) { "x" };
        var list = new LinkedList<int>(values);
        list.AddFirst(list.Last?.Value ?? 0);
        var (stack, line, bits) = (new Stack<int>(values), new Queue<int>(), new BitArray(8) { [3] = true });
        line.Enqueue(stack.Pop());
        var sortedList = new SortedList<int, string> { [1] = "one" };
        var sortedDictionary = new SortedDictionary<int, string>(Comparer<int>.Create((a, b) => b.CompareTo(a)));
        var set = new HashSet<int>(values);
        set.SymmetricExceptWith([1, 2]);
        set.RemoveWhere(value => value < 0);
        var frozen = names.ToFrozenDictionary(name => name, name => name.Length);
        var builder = ImmutableArray.CreateBuilder<int>();
        builder.AddRange(values);
        var immutable = ImmutableDictionary<string, int>.Empty.Add("a", 1).SetItem("b", 2);
        ref var count = ref CollectionsMarshal.GetValueRefOrAddDefault(memo, (1, 1), out var exists);
        count++;
        var span = CollectionsMarshal.AsSpan(values.ToList());
        var jagged = new int[3][];
        var grid = new double[3, 4];
        grid[1, 2] = grid.GetLength(0) + grid.Rank + grid.GetUpperBound(1);
        Array.Fill(jagged, [1, 2]);
        var edges = new List<Edge> { new(1, 2) };
        edges.Sort();
        edges.BinarySearch(new Edge(1, 2));
        edges.RemoveAll(edge => edge.To < 0);
        edges.EnsureCapacity(10);
        return (Paths(3, 4), sortedSet, list, line, bits, sortedList, sortedDictionary, frozen, builder.ToImmutable(), immutable, exists, span.Length, edges.AsReadOnly(), edges.Find(e => e.To > 1));
    }
}
