using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Idioms;

[InlineArray(8)]
public struct Eight
{
    private float first;
}

public ref struct Cursor(ReadOnlySpan<int> values)
{
    private readonly ReadOnlySpan<int> rest = values;
    private int position = -1;

    public readonly ref readonly int Current => ref rest[position];

    public bool MoveNext() => ++position < rest.Length;

    public readonly Cursor GetEnumerator() => this;
}

public static class StackMemory
{
    public static float Use(int n, int[] values)
    {
        Span<float> buffer = stackalloc float[16];
        var scratch = n <= 64 ? stackalloc int[n] : new int[n];
        ReadOnlySpan<int> initialised = stackalloc int[] { 1, 2, 3 };
        ReadOnlySpan<byte> bytes = "text"u8;
        buffer.Fill(1);
        scratch.Clear();

        var eight = new Eight();
        eight[3] = 2;
        for (var i = 0; i < 8; i++) eight[i] += buffer[i];
        Span<float> slice = eight[2..5];
        ReadOnlySpan<float> all = eight;
        var sum = 0f;
        foreach (var item in eight) sum += item;

        foreach (ref readonly var value in new Cursor(values)) sum += value;
        ref var largest = ref Largest(values);
        largest = 0;
        var asInts = MemoryMarshal.Cast<float, int>(buffer);
        return sum + slice[0] + all[1] + initialised[1] + bytes[0] + asInts[0] + scratch.Length + buffer[^1] + MemoryMarshal.AsBytes(all).Length;
    }

    private static ref int Largest(int[] values)
    {
        ref var largest = ref values[0];
        for (var i = 1; i < values.Length; i++)
        {
            if (values[i] > largest) largest = ref values[i];
        }

        return ref largest;
    }
}
