using System.Numerics.Tensors;
using Katas.Contracts;
using Katas.Protocol.Tests.Support;
using Katas.Protocol.Values;

namespace Katas.Protocol.Tests.Values;

/// <summary>What goes in comes out, to the last bit.</summary>
public sealed class ValueCodecTests
{
    private static readonly float[] TellingFloats =
    [
        0f, -0f, 1f, float.Epsilon, float.MaxValue, float.NegativeInfinity, float.NaN, BitConverter.UInt32BitsToSingle(0x7FC0_1234),
        BitConverter.UInt32BitsToSingle(0xFF80_0001),
    ];

    private static readonly double[] TellingDoubles =
    [
        0.0, -0.0, Math.PI, double.Epsilon, double.MinValue, double.PositiveInfinity, double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_DEAD_BEEF),
        BitConverter.UInt64BitsToDouble(0xFFF0_0000_0000_0001),
    ];

    [TestCase(true)]
    [TestCase(false)]
    public void A_flag_comes_back(bool value) => Assert.That(RoundTrip(Schemas.Flag, value), Is.EqualTo(value));

    [TestCase(0)]
    [TestCase(-1)]
    [TestCase(int.MinValue)]
    [TestCase(int.MaxValue)]
    public void An_int_comes_back(int value) => Assert.That(RoundTrip(Schemas.Int, value), Is.EqualTo(value));

    [TestCase(0)]
    [TestCase(long.MinValue)]
    [TestCase(long.MaxValue)]
    public void A_long_comes_back(long value) => Assert.That(RoundTrip(Schemas.Long, value), Is.EqualTo(value));

    [TestCaseSource(nameof(TellingFloats))]
    public void A_float_comes_back_to_the_last_bit(float value) =>
        Assert.That(BitConverter.SingleToUInt32Bits((float)RoundTrip(Schemas.Float, value)!), Is.EqualTo(BitConverter.SingleToUInt32Bits(value)));

    [TestCaseSource(nameof(TellingDoubles))]
    public void A_double_comes_back_to_the_last_bit(double value) =>
        Assert.That(BitConverter.DoubleToUInt64Bits((double)RoundTrip(Schemas.Double, value)!), Is.EqualTo(BitConverter.DoubleToUInt64Bits(value)));

    [TestCase("")]
    [TestCase("plain")]
    [TestCase("多头注意力 \0 \u202E 𝔸")]
    public void A_text_comes_back(string value) => Assert.That(RoundTrip(Schemas.Text, value), Is.EqualTo(value));

    [Test]
    public void Half_of_a_surrogate_pair_becomes_the_replacement_character() => Assert.That(RoundTrip(Schemas.Text, "a\uD800b"), Is.EqualTo("a\uFFFDb"));

    private static IEnumerable<TestCaseData> Arrays() =>
    [
        new(Schemas.Array<bool>(), (bool[])[true, false, true]), new(Schemas.Array<bool>(), Array.Empty<bool>()),
        new(Schemas.Array<int>(), (int[])[int.MinValue, 0, int.MaxValue]), new(Schemas.Array<int>(), Array.Empty<int>()),
        new(Schemas.Array<long>(), (long[])[long.MinValue, 0, long.MaxValue]), new(Schemas.Array<long>(), Array.Empty<long>()),
    ];

    [TestCaseSource(nameof(Arrays))]
    public void An_array_comes_back(Schema schema, Array value) => Assert.That(RoundTrip(schema, value), Is.EqualTo(value));

    [Test]
    public void An_array_of_floats_comes_back_to_the_last_bit() => Assert.That(
        ((float[])RoundTrip(Schemas.Array<float>(), TellingFloats)!).Select(BitConverter.SingleToUInt32Bits),
        Is.EqualTo(TellingFloats.Select(BitConverter.SingleToUInt32Bits)));

    [Test]
    public void An_array_of_doubles_comes_back_to_the_last_bit() => Assert.That(
        ((double[])RoundTrip(Schemas.Array<double>(), TellingDoubles)!).Select(BitConverter.DoubleToUInt64Bits),
        Is.EqualTo(TellingDoubles.Select(BitConverter.DoubleToUInt64Bits)));

    private static IEnumerable<Schema> References() => [Schemas.Text, Schemas.Array<bool>(), Schemas.Array<double>(), Schemas.Tensor, Schemas.Mixed];

    [TestCaseSource(nameof(References))]
    public void Null_comes_back_as_null(Schema schema) => Assert.That(RoundTrip(schema, null), Is.Null);

    [TestCase(new[] { 0 })]
    [TestCase(new[] { 1 })]
    [TestCase(new[] { 5 })]
    [TestCase(new[] { 3, 1 })]
    [TestCase(new[] { 0, 4 })]
    [TestCase(new[] { 4, 0 })]
    [TestCase(new[] { 2, 1, 3 })]
    [TestCase(new[] { 2, 3, 4, 5 })]
    public void A_tensor_of_any_rank_comes_back_with_its_shape_and_its_values(int[] shape)
    {
        var values = Enumerable.Range(0, shape.Aggregate(1, (product, length) => product * length)).Select(i => TellingFloats[i % TellingFloats.Length] + i).ToArray();

        var back = FloatTensorBinding.Instance.ToDense(RoundTrip(Schemas.Tensor, FloatTensorBinding.Instance.FromDense(new(shape, values)))!);

        Assert.Multiple(() =>
        {
            Assert.That(back.Shape, Is.EqualTo(shape));
            Assert.That(back.Values.Select(BitConverter.SingleToUInt32Bits), Is.EqualTo(values.Select(BitConverter.SingleToUInt32Bits)));
        });
    }

    [Test]
    public void A_tensor_without_axes_comes_as_one_value_since_the_library_knows_no_rank_0() => Assert.That(
        FloatTensorBinding.Instance.ToDense(Wire.Decode(Schemas.Tensor, Wire.Encode(Schemas.Tensor, Tensor.FromArray([3f])))!),
        Is.EqualTo(new DenseTensor([1], [3f])).UsingPropertiesComparer());

    [Test]
    public void The_empty_tensor_of_the_library_comes_back_empty() =>
        Assert.That(((Tensor<float>)RoundTrip(Schemas.Tensor, Tensor<float>.Empty)!).FlattenedLength, Is.EqualTo((nint)0));

    [Test]
    public void A_strided_tensor_travels_as_its_elements_read_row_by_row()
    {
        var transposed = Tensor.FromArray([1f, 2f, 3f, 4f, 5f, 6f], 2, 3).Permute(1, 0);

        var back = FloatTensorBinding.Instance.ToDense(RoundTrip(Schemas.Tensor, transposed)!);

        Assert.That(back.Values, Is.EqualTo((float[])[1, 4, 2, 5, 3, 6]));
    }

    [Test]
    public void A_record_comes_back_with_every_component()
    {
        var mixed = new Mixed(true, -7, 1L << 40, -0f, double.NaN, "gamma", [1, 2], Tensor.FromArray([1f, 2f], 2));

        var back = (Mixed)RoundTrip(Schemas.Mixed, mixed)!;

        Assert.Multiple(() =>
        {
            Assert.That(back with { Numbers = null, Tensor = null }, Is.EqualTo(mixed with { Numbers = null, Tensor = null }));
            Assert.That(back.Numbers, Is.EqualTo(mixed.Numbers));
            Assert.That(back.Tensor!.ToDenseArray(), Is.EqualTo((float[])[1, 2]));
        });
    }

    [Test]
    public void A_record_with_null_components_comes_back_with_nulls()
    {
        var mixed = new Mixed(false, 0, 0, 0, 0, null, null, null);
        Assert.That(RoundTrip(Schemas.Mixed, mixed), Is.EqualTo(mixed));
    }

    [Test]
    public void A_value_of_another_type_is_not_written() =>
        Assert.That(() => Wire.Encode(Schemas.Array<int>(), new long[1]), Throws.ArgumentException.With.Message.Contains("Int64"));

    [Test]
    public void A_primitive_of_another_type_is_not_written() => Assert.That(() => Wire.Encode(Schemas.Double, 1), Throws.ArgumentException);

    [Test]
    public void A_tensor_of_more_axes_than_travel_is_not_written() => Assert.That(
        () => Wire.Encode(Schemas.Tensor, Tensor.FromArray([1f], [.. Enumerable.Repeat((nint)1, 33)])), Throws.ArgumentException.With.Message.Contains("33 axes"));

    [Test]
    public void A_primitive_that_is_null_is_not_written() => Assert.That(() => Wire.Encode(Schemas.Int, null), Throws.ArgumentException);

    private static object? RoundTrip(Schema schema, object? value) => Wire.Decode(schema, Wire.Encode(schema, value));
}
