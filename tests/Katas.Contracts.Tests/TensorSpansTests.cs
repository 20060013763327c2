using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

public class TensorSpansTests
{
    private static IEnumerable<TestCaseData<Tensor<float>>> Everything => Inputs.EveryShapeAndLayout();

    private static IEnumerable<double> RowMajor(Tensor<float> tensor) => Naive.Places(Naive.Shape(tensor)).Select(place => (double)Naive.At(tensor, place));

    [TestCaseSource(nameof(Everything))]
    public void A_dense_array_holds_the_values_in_row_major_order(Tensor<float> tensor) =>
        Assert.That(tensor.ToDenseArray(), Is.EqualTo(RowMajor(tensor)));

    [TestCaseSource(nameof(Everything))]
    public void A_dense_span_holds_the_values_in_row_major_order(Tensor<float> tensor) =>
        Assert.That(tensor.DenseSpan().ToArray(), Is.EqualTo(RowMajor(tensor)));

    [TestCaseSource(nameof(Everything))]
    public void Rows_one_after_the_other_are_the_whole_tensor(Tensor<float> tensor)
    {
        var rows = Naive.Places(Naive.Shape(tensor)[..^1]).SelectMany(place => tensor.Row([.. place]).ToArray());

        Assert.That(rows, Is.EqualTo(RowMajor(tensor)));
    }

    [Test]
    public void A_dense_array_of_another_type_is_read_alike() =>
        Assert.That(Tensor.PermuteDimensions(Tensor.Create([1, 2, 3, 4, 5, 6], [2, 3]), [1, 0]).ToDenseArray(), Is.EqualTo(new[] { 1, 4, 2, 5, 3, 6 }));

    [Test]
    public void A_dense_array_is_a_copy()
    {
        var tensor = Inputs.Dense(3, 1);
        var before = tensor[0, 0];
        tensor.ToDenseArray()[0] = 99f;

        Assert.That(tensor[0, 0], Is.EqualTo(before));
    }

    [Test]
    public void The_dense_span_of_a_dense_tensor_is_its_own_memory()
    {
        float[] values = [1f, 2f];

        Assert.That(Tensor.FromArray(values, 2, 1).DenseSpan() == values, Is.True);
    }

    [Test]
    public void What_is_written_to_the_span_is_in_the_tensor()
    {
        var tensor = Tensor.Zeros(2, 1, 2);
        tensor.WritableSpan()[3] = 7f;

        Assert.That(tensor[1, 0, 1], Is.EqualTo(7f));
    }

    [Test]
    public void The_writable_span_of_an_empty_tensor_is_empty() =>
        Assert.That(Tensor.Zeros(0, 4).WritableSpan().Length, Is.Zero);

    [Test]
    public void A_strided_tensor_has_no_writable_span() =>
        Assert.That(() => Inputs.Permuted(2, 3).WritableSpan().Length, Throws.ArgumentException.With.Message.Contains("[2,3]"));

    [Test]
    public void What_is_written_to_a_row_is_in_the_tensor()
    {
        var tensor = Tensor.Zeros(2, 3, 2);
        tensor.WritableRow(1, 2)[1] = 7f;

        Assert.That(tensor[1, 2, 1], Is.EqualTo(7f));
    }

    [Test]
    public void A_row_of_a_slice_can_be_written_where_it_lies()
    {
        var slice = Inputs.Sliced(2, 3);
        slice.WritableRow(1)[2] = 7f;

        Assert.That(slice[1, 2], Is.EqualTo(7f));
    }

    [Test]
    public void A_row_that_does_not_lie_in_one_piece_cannot_be_written() =>
        Assert.That(() => Inputs.Permuted(2, 3).WritableRow(0).Length, Throws.ArgumentException.With.Message.Contains("[2,3]"));

    [Test]
    public void Too_few_indices_for_a_row_are_refused() =>
        Assert.That(() => Inputs.Dense(2, 3, 4).Row(1).Length, Throws.ArgumentException.With.Message.EqualTo("a row of [2,3,4] has 2 indices, not 1"));

    [TestCase(2)]
    [TestCase(-1)]
    public void A_row_outside_the_tensor_is_refused(int row) =>
        Assert.That(() => Inputs.Dense(2, 3).Row(row).Length, Throws.InstanceOf<ArgumentOutOfRangeException>());

    [TestCase(0, 2)]
    [TestCase(2, 4)]
    [TestCase(-1, 4)]
    [TestCase(-3, 2)]
    public void Axes_are_counted_from_either_end(int axis, int length) =>
        Assert.That(Inputs.Dense(2, 3, 4).Length(axis), Is.EqualTo(length));

    [TestCase(3)]
    [TestCase(-4)]
    public void An_axis_that_is_not_there_has_no_length(int axis) =>
        Assert.That(() => Inputs.Dense(2, 3, 4).Length(axis), Throws.ArgumentException.With.Message.Contains($"[2,3,4] has no axis {axis}"));
}
