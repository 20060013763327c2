using System.Buffers;
using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace Idioms;

public static class Buffers
{
    public static int Use(int n, string text)
    {
        var rented = ArrayPool<int>.Shared.Rent(n);
        try
        {
            rented.AsSpan(0, n).Fill(1);
            Array.Sort(rented, 0, n);
            Memory<int> memory = rented.AsMemory(0, n);
            ReadOnlyMemory<char> letters = text.AsMemory();
            var segment = new ArraySegment<int>(rented, 0, n);
            Buffer.BlockCopy(rented, 0, new int[n], 0, n * sizeof(int));
            return memory.Span[0] + letters.Length + segment.Count + rented.AsSpan(0, n).BinarySearch(1) + text.AsSpan().IndexOfAny(SearchValues.Create("aeiou"));
        }
        finally
        {
            ArrayPool<int>.Shared.Return(rented, clearArray: true);
        }
    }

    public static int Collections(int[] values)
    {
        var heap = new PriorityQueue<int, int>(values.Select(value => (value, -value)));
        var queue = new Queue<int>(values);
        var stack = new Stack<int>(values);
        var linked = new LinkedList<int>(values);
        var sorted = new SortedDictionary<int, string> { [1] = "one" };
        var frozen = values.ToFrozenSet();
        var counts = new Dictionary<int, int>();
        foreach (var value in values) CollectionsMarshal.GetValueRefOrAddDefault(counts, value, out _)++;
        foreach (var (key, value) in counts) stack.Push(key + value);
        linked.AddFirst(3);
        return heap.Dequeue() + queue.Peek() + stack.Pop() + linked.First!.Value + sorted.Keys.First() + frozen.Count + counts[1] + CollectionsMarshal.AsSpan([1, 2]).Length;
    }
}
