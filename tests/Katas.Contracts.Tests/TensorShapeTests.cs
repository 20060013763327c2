using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

public class TensorShapeTests
{
    private static IEnumerable<TestCaseData<Tensor<float>>> Everything => Inputs.EveryShapeAndLayout();

    [TestCaseSource(nameof(Everything))]
    public void Reshaping_to_one_axis_keeps_the_row_major_order(Tensor<float> tensor)
    {
        var places = Naive.Places(Naive.Shape(tensor)).ToArray();

        Naive.AssertIs(tensor.Reshape(places.Length), [places.Length], place => Naive.At(tensor, places[place[0]]));
    }

    [TestCaseSource(nameof(Everything))]
    public void Reshaping_there_and_back_changes_nothing(Tensor<float> tensor) =>
        Naive.AssertIs(tensor.Reshape(1, tensor.FlattenedLength, 1).Reshape(tensor.Lengths), Naive.Shape(tensor), place => Naive.At(tensor, place));

    [Test]
    public void A_length_left_open_is_worked_out() =>
        Assert.That(Inputs.Dense(2, 3, 4).Reshape(3, -1, 2).Lengths.ToArray(), Is.EqualTo(new nint[] { 3, 4, 2 }));

    [Test]
    public void A_reshaped_tensor_has_memory_of_its_own()
    {
        var tensor = Inputs.Dense(2, 3);
        var before = tensor[0, 0];
        tensor.Reshape(3, 2)[0, 0] = 99f;

        Assert.That(tensor[0, 0], Is.EqualTo(before));
    }

    [Test]
    public void The_list_form_of_the_library_reaches_the_same_member() =>
        Assert.That(Inputs.Dense(3, 1).Reshape([-1]).Lengths.ToArray(), Is.EqualTo(new nint[] { 3 }));

    [TestCase(4, 2)]
    [TestCase(4, -1)]
    [TestCase(-1, -1)]
    [TestCase(0, -1)]
    [TestCase(-2, -3)]
    public void A_shape_that_does_not_hold_the_values_is_refused(int rows, int columns) =>
        Assert.That(() => Inputs.Dense(2, 3).Reshape(rows, columns), Throws.ArgumentException.With.Message.Contains($"[{rows},{columns}]").Or.Message.Contains("negative"));

    [TestCaseSource(nameof(Everything))]
    public void Reversing_the_axes_reverses_every_index(Tensor<float> tensor)
    {
        var shape = Naive.Shape(tensor);
        int[] reversed = [.. Enumerable.Range(0, shape.Length).Reverse()];

        Naive.AssertIs(tensor.Permute(reversed), [.. shape.Reverse()], place => Naive.At(tensor, [.. place.Reverse()]));
    }

    [TestCaseSource(nameof(Everything))]
    public void Rotating_the_axes_rotates_every_index(Tensor<float> tensor)
    {
        var shape = Naive.Shape(tensor);
        int[] rotated = [-1, .. Enumerable.Range(0, shape.Length - 1)];

        Naive.AssertIs(tensor.Permute(rotated), [shape[^1], .. shape[..^1]], place => Naive.At(tensor, [.. place[1..], place[0]]));
    }

    [Test]
    public void Axes_named_twice_are_refused() =>
        Assert.That(() => Inputs.Dense(2, 3).Permute(0, 0), Throws.ArgumentException.With.Message.EqualTo("[0,0] does not name every axis of [2,3] exactly once"));

    [Test]
    public void Axes_left_out_are_refused() =>
        Assert.That(() => Inputs.Dense(2, 3).Permute(1), Throws.ArgumentException.With.Message.Contains("[1] does not name every axis of [2,3]"));

    [Test]
    public void Axes_named_twice_beside_all_others_are_refused() =>
        Assert.That(() => Inputs.Dense(2, 3).Permute(0, 1, 0), Throws.ArgumentException.With.Message.Contains("exactly once"));

    [Test]
    public void Transpose_swaps_the_last_two_axes()
    {
        var tensor = Inputs.Dense(2, 3, 4);

        Naive.AssertIs(tensor.Transpose(), [2, 4, 3], place => Naive.At(tensor, [place[0], place[2], place[1]]));
    }

    [Test]
    public void Transpose_swaps_any_two_axes()
    {
        var tensor = Inputs.Sliced(2, 3, 4, 5);

        Naive.AssertIs(tensor.Transpose(1, -1), [2, 5, 4, 3], place => Naive.At(tensor, [place[0], place[3], place[2], place[1]]));
    }

    [Test]
    public void A_vector_has_no_transpose() =>
        Assert.That(() => Inputs.Dense(3).Transpose(), Throws.ArgumentException.With.Message.Contains("[3] has no axis -2"));
}
