using Katas.Authoring;
using Katas.Core.Diagnosis;

namespace Katas.Core.Tests.Diagnosis;

/// <summary>Signatures, read off invented tensors.</summary>
public sealed class SignatureSearchTests
{
    private static readonly Tensor64 Expected = new([2, 3], [1, -2, 3, 0.5, 7, -4]);
    private static readonly Tensor64 Square = new([2, 2], [1, 2, 3, 5]);

    [Test]
    public void A_constant_factor_is_told() =>
        Assert.That(Of(Expected, Expected.Map(x => 2.5 * x)), Is.InstanceOf<Signature.ConstantFactor>().With.Property("Factor").EqualTo(2.5).Within(1e-6));

    [Test]
    public void A_factor_is_told_through_rounding() =>
        Assert.That(Of(Expected, Expected.Map(x => (float)(-x * (1 + 1e-6)))), Is.InstanceOf<Signature.ConstantFactor>().With.Property("Factor").EqualTo(-1).Within(1e-4));

    [Test]
    public void Zeros_are_no_multiple() => Assert.That(Of(Expected, Expected.Map(_ => 0)), Is.Null);

    [Test]
    public void An_additive_constant_is_told() =>
        Assert.That(Of(Expected, Expected.Map(x => x + 1.5)), Is.InstanceOf<Signature.AdditiveConstant>().With.Property("Offset").EqualTo(1.5).Within(1e-9));

    [Test]
    public void Another_constant_in_place_of_one_is_no_additive_constant() =>
        Assert.That(Of(Expected.Map(_ => 0), Expected.Map(_ => 2)), Is.Null);

    [Test]
    public void Exchanged_axes_of_other_lengths_are_told() =>
        Assert.That(Of(Expected, new([3, 2], [1, 0.5, -2, 7, 3, -4])), Is.EqualTo(new Signature.Transposed(0, 1)));

    [Test]
    public void Exchanged_axes_of_one_length_are_told() => Assert.That(Of(Square, new([2, 2], [1, 3, 2, 5])), Is.EqualTo(new Signature.Transposed(0, 1)));

    [Test]
    public void Inner_axes_are_told() =>
        Assert.That(Of(new([1, 2, 2], [1, 2, 3, 5]), new([1, 2, 2], [1, 3, 2, 5])), Is.EqualTo(new Signature.Transposed(1, 2)));

    [Test]
    public void Another_order_along_an_axis_is_told()
    {
        var found = Of(Expected, new([2, 3], [-2, 3, 1, 7, -4, 0.5])) as Signature.Permuted;
        Assert.That((found?.Axis, string.Join(',', found?.Order ?? [])), Is.EqualTo((1, "1,2,0")));
    }

    [Test]
    public void NaN_where_a_number_is_expected_is_told() =>
        Assert.That(Of(Expected, Expected.Map(x => x > 5 ? double.NaN : x)), Is.InstanceOf<Signature.NotANumber>());

    [Test]
    public void NaN_that_is_expected_tells_nothing() => Assert.That(Of(Expected.Map(_ => double.NaN), Expected), Is.Null);

    [Test]
    public void Right_for_the_first_entry_only_is_told() =>
        Assert.That(Of(Expected, new([2, 3], [1, -2, 3, 0, 0, 0])), Is.InstanceOf<Signature.FirstEntryOnly>());

    [Test]
    public void Right_for_another_entry_too_is_not_right_for_the_first_only() =>
        Assert.That(Of(new([3, 2], [1, 2, 3, 4, 5, 7]), new([3, 2], [1, 2, 0, 0, 5, 7])), Is.Null);

    [Test]
    public void Anything_else_has_no_signature() => Assert.That(Of(Expected, new([2, 3], [1, 2, 4, 8, 16, 31])), Is.Null);

    [Test]
    public void Too_few_elements_have_no_factor() => Assert.That(Of(new([2], [1, 2]), new([2], [2, 4])), Is.Null);

    private static Signature? Of(Tensor64 expected, Tensor64 actual) => SignatureSearch.Of(new(expected, actual));
}
