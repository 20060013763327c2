using System.Numerics.Tensors;
using FsCheck;
using FsCheck.Fluent;
using Katas.Contracts;
using Katas.Protocol.Tests.Support;
using Katas.Protocol.Values;

namespace Katas.Protocol.Tests.Values;

/// <summary>Whatever comes instead of a value ends in a value or in a WireFormatException, soon and in little memory.</summary>
public sealed class HostileValueTests
{
    private const long Allowance = 64 << 10;

    private static IEnumerable<TestCaseData> Honest() =>
    [
        Case("flag", Schemas.Flag, true),
        Case("int", Schemas.Int, 7),
        Case("double", Schemas.Double, 0.5),
        Case("text", Schemas.Text, "多头"),
        Case("null", Schemas.Text, null),
        Case("flags", Schemas.Array<bool>(), (bool[])[true, false]),
        Case("ints", Schemas.Array<int>(), (int[])[1, 2, 3]),
        Case("doubles", Schemas.Array<double>(), (double[])[1, double.NaN]),
        Case("scalar", Schemas.Tensor, FloatTensorBinding.Instance.FromDense(new([], [1f]))),
        Case("tensor", Schemas.Tensor, Tensor.FromArray([1f, 2f, 3f, 4f, 5f, 6f], 1, 2, 3)),
        Case("empty tensor", Schemas.Tensor, FloatTensorBinding.Instance.FromDense(new([2, 0, 3], []))),
        Case("record", Schemas.Mixed, new Mixed(true, 1, 2, 3, 4, "5", [6], Tensor.FromArray([7f], 1))),
    ];

    [TestCaseSource(nameof(Honest))]
    public void Cut_off_at_any_byte_it_is_refused(Schema schema, byte[] honest)
    {
        foreach (var cut in Hostile.Truncations(honest)) Assert.That(() => Wire.Decode(schema, cut), Throws.TypeOf<WireFormatException>());
    }

    [TestCaseSource(nameof(Honest))]
    public void With_any_byte_changed_it_ends_well(Schema schema, byte[] honest) => AllEndWell(schema, Hostile.Corruptions(honest));

    [TestCaseSource(nameof(Honest))]
    public void With_false_lengths_anywhere_it_ends_well(Schema schema, byte[] honest) => AllEndWell(schema, Hostile.FalseLengths(honest));

    [TestCaseSource(nameof(Honest))]
    public void A_byte_too_many_is_refused(Schema schema, byte[] honest) =>
        Assert.That(() => Wire.Decode(schema, [.. honest, 0]), Throws.TypeOf<WireFormatException>());

    [Test]
    public void Any_bytes_at_all_end_well() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll<byte[]>(bytes => AllEndWell(Schemas.Mixed, [[1, .. bytes], [1, 1, .. new byte[24], .. bytes]])));

    [TestCase(new[] { -1 }, 0)]
    [TestCase(new[] { 2, -3 }, 6)]
    [TestCase(new[] { -2, -3 }, 6)]
    [TestCase(new[] { 2, 3 }, 5)]
    [TestCase(new[] { int.MaxValue, int.MaxValue, int.MaxValue }, 1)]
    [TestCase(new[] { 1 << 16, 1 << 16 }, 0)]
    [TestCase(new[] { 1 << 16, 1 << 16, 1 << 16, 1 << 16 }, 0)]
    [TestCase(new int[0], 0)]
    public void A_shape_that_its_values_do_not_fill_is_refused(int[] shape, int values) =>
        Assert.That(() => Wire.Decode(Schemas.Tensor, TensorBytes(shape, values)), Throws.TypeOf<WireFormatException>());

    [TestCase(new[] { 0, int.MaxValue, int.MaxValue, int.MaxValue })]
    [TestCase(new[] { int.MaxValue, int.MaxValue, int.MaxValue, 0 })]
    [TestCase(new[] { 1 << 30, 0, 1 << 30 })]
    public void Huge_axes_beside_an_empty_one_end_well(int[] shape) => AllEndWell(Schemas.Tensor, [TensorBytes(shape, 0)]);

    [Test]
    public void A_tensor_of_absurd_rank_is_refused() =>
        Assert.That(() => Wire.Decode(Schemas.Tensor, TensorBytes([.. Enumerable.Repeat(1, 100_000)], 1)), Throws.TypeOf<WireFormatException>());

    [Test]
    public void A_flag_within_an_array_that_is_neither_true_nor_false_is_refused() =>
        Assert.That(() => Wire.Decode(Schemas.Array<bool>(), [1, 1, 0, 0, 0, 2]), Throws.TypeOf<WireFormatException>());

    private static void AllEndWell(Schema schema, IEnumerable<byte[]> hostile)
    {
        foreach (var bytes in hostile) Hostile.MustEndWell(bytes, each => Wire.Decode(schema, each), Allowance);
    }

    private static byte[] TensorBytes(int[] shape, int values)
    {
        var writer = new WireWriter();
        writer.Bool(true);
        writer.Array<int>(shape);
        writer.Array<float>(new float[values]);
        return writer.Written.ToArray();
    }

    private static TestCaseData Case(string name, Schema schema, object? value) => new TestCaseData(schema, Wire.Encode(schema, value)).SetArgDisplayNames(name);
}
