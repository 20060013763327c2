namespace Idioms;

public static class Sorting
{
    public static int Use(int[] values, string[] names, Span<double> numbers)
    {
        Array.Sort(values);
        Array.Sort(values, names);
        Array.Sort(names, StringComparer.Ordinal);
        Array.Sort(values, 1, 2, Comparer<int>.Default);
        Array.Reverse(values, 0, 2);
        var copy = (int[])values.Clone();
        Array.Copy(values, 0, copy, 1, copy.Length - 1);
        Array.Resize(ref copy, 10);
        Array.Clear(copy, 0, 1);
        var found = Array.BinarySearch(values, 3) + Array.IndexOf(values, 3) + Array.LastIndexOf(values, 3) + Array.FindIndex(values, value => value > 2);
        numbers.Sort();
        numbers.Sort((a, b) => b.CompareTo(a));
        values.AsSpan().Sort(names.AsSpan(), Comparer<int>.Default);
        numbers.Reverse();
        numbers[..2].CopyTo(numbers[^2..]);
        numbers[1..].Fill(0);
        ReadOnlySpan<int> window = values.AsSpan(1..^1);
        var sought = window.BinarySearch(3) + window.IndexOf(3) + window.IndexOfAny(1, 2) + window.IndexOfAnyExcept(0) + window.LastIndexOf(3) + window.CommonPrefixLength(values);
        var (offset, length) = (1..^1).GetOffsetAndLength(values.Length);
        var last = Index.FromEnd(1).GetOffset(values.Length);
        new Random(42).Shuffle(values);
        (values[0], values[^1]) = (values[^1], values[0]);
        var copied = window.ToArray().AsMemory()[1..].Span.ToArray();
        return found + sought + offset + length + last + copied.Length + (window.SequenceEqual(values) ? 1 : 0) + (window.TryCopyTo(copied) ? 1 : 0) + Array.ConvertAll(values, v => v * 2L).Length
            + (Array.Exists(values, v => v > 1) && Array.TrueForAll(values, v => v > 1) ? 1 : 0) + Array.FindAll(values, v => v > 0).Length;
    }
}
