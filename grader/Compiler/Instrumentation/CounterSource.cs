namespace Katas.Compiler.Instrumentation;

/// <summary>The class that counts, as C#: compiled beside the instrumented submission under a name that nobody could have written into it.</summary>
internal static class CounterSource
{
    /// <summary>What stands for the class's name in <see cref="Text"/>.</summary>
    private const string Name = "COUNTERS";

    /// <summary>The source under a name, with so many counters.</summary>
    public static string Of(string name, int counters) =>
        Text.Replace(Name, name, StringComparison.Ordinal).Replace("HOW_MANY", counters.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);

    // Every method but Hit hands back what it was given: put around an operand it changes neither its type, nor its value, nor when it is evaluated. What a
    // second operand needs to know of the first waits on a small stack, since only the operands between the two are evaluated meanwhile.
    private const string Text = """
        #nullable disable
        using System;
        using System.Collections;
        using System.Collections.Generic;
        using System.Linq;
        using System.Numerics;
        using System.Numerics.Tensors;

        internal static class COUNTERS
        {
            public const int Linear = 0, NLogN = 1, Log = 2, Push = 3, Drawn = 4;

            public static readonly long[] Steps = new long[HOW_MANY];
            public static long Fuel = long.MaxValue;
            public static int SpentAt = -1;

            private const int Depth = 256;
            private static readonly long[] Waiting = new long[Depth];
            private static readonly long[] Start = new long[Depth];
            private static int top;

            public static void Reset(long fuel)
            {
                Array.Clear(Steps);
                (Fuel, SpentAt, top) = (fuel, -1, 0);
            }

            public static void Hit(int counter)
            {
                Steps[counter]++;
                if (--Fuel < 0) Spent(counter);
            }

            public static T[] Len<T>(int counter, int work, T[] value) { Work(counter, work, value is null ? 0 : value.Length); return value; }

            public static string Len(int counter, int work, string value) { Work(counter, work, value is null ? 0 : value.Length); return value; }

            public static Span<T> Len<T>(int counter, int work, Span<T> value) { Work(counter, work, value.Length); return value; }

            public static ReadOnlySpan<T> Len<T>(int counter, int work, ReadOnlySpan<T> value) { Work(counter, work, value.Length); return value; }

            public static TensorSpan<T> Len<T>(int counter, int work, TensorSpan<T> value) { Work(counter, work, value.FlattenedLength); return value; }

            public static ReadOnlyTensorSpan<T> Len<T>(int counter, int work, ReadOnlyTensorSpan<T> value) { Work(counter, work, value.FlattenedLength); return value; }

            public static Tensor<T> Len<T>(int counter, int work, Tensor<T> value) { Work(counter, work, value is null ? 0 : value.FlattenedLength); return value; }

            public static Memory<T> Len<T>(int counter, int work, Memory<T> value) { Work(counter, work, value.Length); return value; }

            public static ReadOnlyMemory<T> Len<T>(int counter, int work, ReadOnlyMemory<T> value) { Work(counter, work, value.Length); return value; }

            public static ArraySegment<T> Len<T>(int counter, int work, ArraySegment<T> value) { Work(counter, work, value.Count); return value; }

            public static System.Collections.Immutable.ImmutableArray<T> Len<T>(int counter, int work, System.Collections.Immutable.ImmutableArray<T> value)
            {
                Work(counter, work, value.IsDefault ? 0 : value.Length);
                return value;
            }

            public static BigInteger Len(int counter, int work, BigInteger value) { Work(counter, work, value.GetByteCount() / 4 + 1); return value; }

            public static System.Text.StringBuilder Len(int counter, int work, System.Text.StringBuilder value) { Work(counter, work, value is null ? 0 : value.Length); return value; }

            public static PriorityQueue<TElement, TPriority> Len<TElement, TPriority>(int counter, int work, PriorityQueue<TElement, TPriority> value)
            {
                Work(counter, work, value is null ? 0 : value.Count);
                return value;
            }

            public static List<T> Len<T>(int counter, int work, List<T> value) { Work(counter, work, value is null ? 0 : value.Count); return value; }

            public static HashSet<T> Len<T>(int counter, int work, HashSet<T> value) { Work(counter, work, value is null ? 0 : value.Count); return value; }

            public static IList<T> Len<T>(int counter, int work, IList<T> value) { Work(counter, work, value is null ? 0 : value.Count); return value; }

            public static ICollection<T> Len<T>(int counter, int work, ICollection<T> value) { Work(counter, work, value is null ? 0 : value.Count); return value; }

            public static IReadOnlyList<T> Len<T>(int counter, int work, IReadOnlyList<T> value) { Work(counter, work, value is null ? 0 : value.Count); return value; }

            public static IReadOnlyCollection<T> Len<T>(int counter, int work, IReadOnlyCollection<T> value) { Work(counter, work, value is null ? 0 : value.Count); return value; }

            public static IEnumerable<T> Len<T>(int counter, int work, IEnumerable<T> value)
            {
                if (value is null) return value;
                if (Size(value) is not (>= 0 and var size)) return work == NLogN ? new Drawing<T>(counter, value, sorts: true) : new Drawing<T>(counter, value, sorts: false);
                Work(counter, work, size);
                return value;
            }

            public static T Len<T>(int counter, int work, T value)
            {
                if (value is not null && Size(value) is >= 0 and var size) Work(counter, work, size);
                return value;
            }

            // A query that sorts: what it draws is sorted once it has all of it.
            public static IEnumerable<T> Sorting<T>(int counter, IEnumerable<T> value) => value is null ? value : new Drawing<T>(counter, value, sorts: true);

            public static IOrderedEnumerable<T> Ordered<T>(int counter, IOrderedEnumerable<T> value) => new InOrder<T>(counter, value);

            public static T Passed<T>(int counter, T value) { Add(counter, 1); return value; }

            public static int Count(int counter, int value) { if (value > 0) Add(counter, value); return value; }

            public static int Sort(int counter, int value) { Work(counter, NLogN, value); return value; }

            public static int Dimension(int value) { Pushed(Math.Max(value, 0)); return value; }

            public static int Dimensions(int value) { if (top > 0) Waiting[(top - 1) % Depth] *= Math.Max(value, 0); return value; }

            public static int LastDimension(int counter, int value) { Add(counter, Popped(out _) * Math.Max(value, 0)); return value; }

            public static int From(int value) { if (top > 0) { Waiting[(top - 1) % Depth] -= value; Start[(top - 1) % Depth] = value; } return value; }

            public static int Found(int counter, int value)
            {
                var length = Popped(out var start);
                Add(counter, value < 0 ? Math.Max(length, 0) : Math.Max(value - start + 1, 1));
                return value;
            }

            public static int Shift(int counter, int value) { Add(counter, Math.Max(Popped(out _) - value, 0)); return value; }

            public static Tensor<T> Columns<T>(int counter, Tensor<T> value) { Times(counter, value, value is null ? 0 : value.Rank - 1); return value; }

            public static Tensor<T> Rows<T>(int counter, Tensor<T> value) { Times(counter, value, 0); return value; }

            public static BigInteger Words(int counter, BigInteger value) { Add(counter, Popped(out _) * (value.GetByteCount() / 4 + 1)); return value; }

            private static void Times<T>(int counter, Tensor<T> value, int axis) => Add(counter, Popped(out _) * (value is null || value.Rank <= axis ? 0 : value.Lengths[axis]));

            private static long Size(object value) => value switch
            {
                ICollection collection => collection.Count,
                string text => text.Length,
                _ => CountOf(value),
            };

            // ICollection<T> says how many there are without being asked for each; only the type of the elements is not known here.
            private static long CountOf(object value) => value switch
            {
                ICollection<int> collection => collection.Count,
                ICollection<float> collection => collection.Count,
                ICollection<double> collection => collection.Count,
                ICollection<long> collection => collection.Count,
                IReadOnlyCollection<object> collection => collection.Count,
                _ => -1,
            };

            private static long Size<T>(IEnumerable<T> value) => value switch
            {
                ICollection<T> collection => collection.Count,
                IReadOnlyCollection<T> collection => collection.Count,
                ICollection collection => collection.Count,
                _ => -1,
            };

            private static void Work(int counter, int work, long size)
            {
                if (work == Push) Pushed(size);
                else if (work == Linear) Add(counter, size);
                else if (work == NLogN) Add(counter, size * Logarithm(size));
                else if (work == Log) Add(counter, Logarithm(size));
            }

            private static long Logarithm(long size) => size <= 1 ? 1 : BitOperations.Log2((ulong)(size - 1)) + 1;

            private static void Add(int counter, long steps)
            {
                Steps[counter] += steps;
                if ((Fuel -= steps) < 0) Spent(counter);
            }

            private static void Pushed(long size) { (Waiting[top % Depth], Start[top % Depth]) = (size, 0); top++; }

            private static long Popped(out long start)
            {
                if (top == 0) { start = 0; return 0; }
                top--;
                start = Start[top % Depth];
                return Waiting[top % Depth];
            }

            private static void Spent(int counter)
            {
                if (SpentAt < 0) SpentAt = counter;
                Fuel = -1;
                throw new OutOfFuel();
            }

            private sealed class OutOfFuel : Exception;

            private sealed class Drawing<T>(int counter, IEnumerable<T> inner, bool sorts) : IEnumerable<T>
            {
                public IEnumerator<T> GetEnumerator()
                {
                    long drawn = 0;
                    foreach (var item in inner)
                    {
                        drawn++;
                        Add(counter, 1);
                        yield return item;
                    }

                    if (sorts) Work(counter, NLogN, drawn);
                }

                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }

            private sealed class InOrder<T>(int counter, IOrderedEnumerable<T> inner) : IOrderedEnumerable<T>
            {
                public IOrderedEnumerable<T> CreateOrderedEnumerable<TKey>(Func<T, TKey> keySelector, IComparer<TKey> comparer, bool descending) =>
                    new InOrder<T>(counter, inner.CreateOrderedEnumerable(keySelector, comparer, descending));

                public IEnumerator<T> GetEnumerator()
                {
                    long drawn = 0;
                    foreach (var item in inner)
                    {
                        drawn++;
                        Add(counter, Logarithm(drawn));
                        yield return item;
                    }
                }

                IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
            }
        }
        """;
}
