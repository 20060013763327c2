using System.Numerics.Tensors;

namespace Katas.Authoring;

/// <summary>Random inputs, reproducible from (seed, kata, check id) and independent of every other check.</summary>
public sealed class Generate
{
    private readonly RandomStream _stream;
    private readonly Smallness? _smallness;
    private readonly List<int> _sizes = [];

    /// <summary>Opens the stream of one check.</summary>
    /// <param name="seed">The seed of the run.</param>
    /// <param name="kata">The kata's name.</param>
    /// <param name="check">The check's id.</param>
    /// <param name="smallness">How small to draw, where a small counterexample is sought; null to draw as the spec says.</param>
    public Generate(string seed, string kata, string check, Smallness? smallness = null)
    {
        ArgumentNullException.ThrowIfNull(seed);
        ArgumentNullException.ThrowIfNull(kata);
        ArgumentNullException.ThrowIfNull(check);
        _stream = new(seed, kata, check);
        _smallness = smallness;
    }

    /// <summary>The sizes that were given out so far, in order.</summary>
    public IReadOnlyList<int> Sizes => _sizes;

    /// <summary>
    /// A size of a case, for instance a length or a number of heads: the usual one, or a smaller one while a small counterexample of a check that failed is
    /// sought. A check whose sizes come from here can be shown to a candidate at its smallest.
    /// </summary>
    /// <param name="usual">The size that the check asks for.</param>
    /// <param name="least">The smallest one with which the check still holds for every right answer.</param>
    public int Size(int usual, int least = 1)
    {
        var size = Math.Max(Math.Min(usual, least), Math.Min(usual, _smallness?.Of(_sizes.Count) ?? usual));
        _sizes.Add(size);
        return size;
    }

    /// <summary>
    /// The lengths of a tensor's axes, each a <see cref="Size"/>. After a longer axis none gets as short as 1 unless it is so usually: the tensor library fails
    /// on some such shapes, and no honest solution should be shown that.
    /// </summary>
    /// <param name="usual">The lengths that the check asks for.</param>
    /// <param name="least">The smallest first axis.</param>
    public int[] Shape(int[] usual, int least = 1)
    {
        ArgumentNullException.ThrowIfNull(usual);
        var shape = new int[usual.Length];
        for (var axis = 0; axis < shape.Length; axis++) shape[axis] = Size(usual[axis], axis == 0 ? least : shape[..axis].Any(length => length > 1) ? 2 : 1);
        return shape;
    }

    /// <summary>A value for a case as it was drawn; while a small counterexample is sought, to two digits, so that it is easily read and typed.</summary>
    public double Plain(double value)
    {
        if (_smallness is null || value == 0) return value;
        var unit = Math.Pow(10, Math.Floor(Math.Log10(Math.Abs(value))) - 1);
        return Math.Round(value / unit) * unit;
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
    /// <param name="count">How many: a <see cref="Size"/>.</param>
    /// <param name="low">The least value.</param>
    /// <param name="high">The greatest value.</param>
    public int[] Integers(int count, int low, int high)
    {
        var values = new int[Size(count)];
        for (var i = 0; i < values.Length; i++) values[i] = Integer(low, high);
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

    private Tensor<float> Tensor(int[] shape, Func<double> draw)
    {
        var tensor = new Tensor64(shape);
        for (var i = 0; i < tensor.Length; i++) tensor.Values[i] = Plain(draw());
        return tensor.ToFloat();
    }
}
