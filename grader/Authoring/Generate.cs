using System.Numerics.Tensors;

namespace Katas.Authoring;

/// <summary>Random inputs, reproducible from (seed, kata, check id) and independent of every other check.</summary>
public sealed class Generate
{
    private readonly RandomStream _stream;

    /// <summary>Opens the stream of one check.</summary>
    public Generate(string seed, string kata, string check)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(kata);
        ArgumentNullException.ThrowIfNull(check);
        _stream = new(seed, kata, check);
    }

    /// <summary>A double in [0, 1).</summary>
    public double Uniform() => (_stream.Next() >> 11) * (1.0 / (1UL << 53));

    /// <summary>A double in [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public double Uniform(double low, double high) => low + (high - low) * Uniform();

    /// <summary>A draw from the standard normal distribution (Box and Muller 1958).</summary>
    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>An integer from <paramref name="low"/> to <paramref name="high"/>, both included; any two ints may be asked for.</summary>
    public int Integer(int low, int high)
    {
        if (low > high) throw new ArgumentException($"No integer lies between {low} and {high}.", nameof(high));
        var range = (ulong)((long)high - low) + 1;
        return (int)(low + (long)Math.BigMul(_stream.Next(), range, out _));
    }

    /// <summary>True with the given probability.</summary>
    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>Integers, each from <paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int[] Integers(int count, int low, int high)
    {
        var values = new int[count];
        for (var i = 0; i < count; i++) values[i] = Integer(low, high);
        return values;
    }

    /// <summary>As <see cref="Integers"/>, sorted ascending.</summary>
    public int[] SortedIntegers(int count, int low, int high)
    {
        var values = Integers(count, low, high);
        Array.Sort(values);
        return values;
    }

    /// <summary>The numbers 0 to <paramref name="count"/> - 1 in a random order (Fisher and Yates).</summary>
    public int[] Permutation(int count)
    {
        var order = Enumerable.Range(0, count).ToArray();
        for (var i = count - 1; i > 0; i--)
        {
            var j = Integer(0, i);
            (order[i], order[j]) = (order[j], order[i]);
        }

        return order;
    }

    /// <summary>A tensor of independent normal draws.</summary>
    /// <param name="shape">The length of each axis.</param>
    /// <param name="mean">The mean of the distribution.</param>
    /// <param name="standardDeviation">Its standard deviation.</param>
    public Tensor<float> NormalTensor(int[] shape, double mean = 0, double standardDeviation = 1) =>
        Tensor(shape, () => mean + standardDeviation * Normal());

    /// <summary>A tensor of independent uniform draws from [<paramref name="low"/>, <paramref name="high"/>).</summary>
    public Tensor<float> UniformTensor(int[] shape, double low, double high) => Tensor(shape, () => Uniform(low, high));

    /// <summary>A tensor of ones (with the given probability) and zeros.</summary>
    public Tensor<float> MaskTensor(int[] shape, double probabilityOfOne) => Tensor(shape, () => Chance(probabilityOfOne) ? 1 : 0);

    private static Tensor<float> Tensor(int[] shape, Func<double> draw)
    {
        var tensor = new Tensor64(shape);
        for (var i = 0; i < tensor.Length; i++) tensor.Values[i] = draw();
        return tensor.ToFloat();
    }
}
