namespace Katas.Contracts.Tests;

public class TensorCreationTests
{
    private static readonly nint[][] Shapes = [[1], [3], [0], [0, 4], [4, 0], [3, 1], [1, 3], [2, 1, 3], [2, 3, 1, 1], [2, 3, 4]];

    [TestCaseSource(nameof(Shapes))]
    public void A_tensor_from_an_array_has_the_shape_asked_for(params nint[] shape)
    {
        var values = new float[(int)shape.Aggregate((a, b) => a * b)];

        Assert.That(Tensor.FromArray(values, shape).Lengths.ToArray(), Is.EqualTo(shape));
    }

    [Test]
    public void A_tensor_from_an_array_is_filled_row_by_row() =>
        Assert.That(Tensor.FromArray([1f, 2f, 3f, 4f, 5f, 6f], 2, 1, 3)[1, 0, 2], Is.EqualTo(6f));

    [Test]
    public void A_tensor_from_an_array_shares_its_memory()
    {
        float[] values = [1f, 2f];
        var tensor = Tensor.FromArray(values, 2, 1);
        values[1] = 5f;

        Assert.That(tensor[1, 0], Is.EqualTo(5f));
    }

    [Test]
    public void No_shape_at_all_stands_for_a_single_value() =>
        Assert.That(Tensor.FromArray([5f]).Lengths.ToArray(), Is.EqualTo(new nint[] { 1 }));

    [TestCase(5)]
    [TestCase(7)]
    public void A_number_of_values_that_the_shape_does_not_hold_is_refused(int count) =>
        Assert.That(() => Tensor.FromArray(new float[count], 2, 3), Throws.ArgumentException.With.Message.EqualTo($"a tensor of shape [2,3] holds 6 values, not {count}"));

    [Test]
    public void A_negative_length_is_refused() =>
        Assert.That(() => Tensor.Zeros(2, -1), Throws.ArgumentException.With.Message.Contains("[2,-1]"));

    [Test]
    public void Values_of_other_types_make_tensors_too() =>
        Assert.That(Tensor.FromArray([1, 2, 3, 4], 2, 2)[1, 1], Is.EqualTo(4));

    [TestCaseSource(nameof(Shapes))]
    public void Zeros_hold_nothing_but_zeros(params nint[] shape) =>
        Assert.That(Tensor.Zeros(shape), Has.All.Zero);

    [Test]
    public void Zeros_have_the_shape_asked_for() =>
        Assert.That(Tensor.Zeros(2, 1, 3).Lengths.ToArray(), Is.EqualTo(new nint[] { 2, 1, 3 }));
}
