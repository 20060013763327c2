using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Idioms;

public static class Vectors
{
    [MethodImpl(MethodImplOptions.AggressiveInlining | MethodImplOptions.AggressiveOptimization)]
    public static float Dot(ReadOnlySpan<float> a, ReadOnlySpan<float> b)
    {
        var sums = Vector<float>.Zero;
        var i = 0;
        for (; i <= a.Length - Vector<float>.Count; i += Vector<float>.Count)
            sums += new Vector<float>(a[i..]) * new Vector<float>(b[i..]);

        var total = Vector.Sum(sums);
        for (; i < a.Length; i++) total += a[i] * b[i];
        return total;
    }

    public static float Sum(ReadOnlySpan<float> values)
    {
        var sums = Vector128<float>.Zero;
        if (Vector128.IsHardwareAccelerated)
        {
            foreach (var block in MemoryMarshal.Cast<float, Vector128<float>>(values)) sums = Vector128.Add(sums, block);
        }

        var pair = Vector128.Create(values);
        pair.CopyTo(new float[4]);
        var wide = Vector256.Max(Vector256.Create(1f), Vector256<float>.One);
        return Vector128.Sum(sums) + Vector128.Dot(pair, sums) + wide.GetElement(2) + Vector512<float>.Zero[0] + new Vector3(1, 2, 3).Length();
    }

    public static int Bits(ulong value) => BitOperations.PopCount(value) + BitOperations.Log2(value) + (int)(BigInteger.Pow(2, 70) % 7);

    public static double Magnitude(Complex value) => (value * Complex.ImaginaryOne).Magnitude;
}
