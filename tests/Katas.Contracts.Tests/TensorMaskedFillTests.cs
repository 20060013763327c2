using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

public class TensorMaskedFillTests
{
    private static IEnumerable<TestCaseData<Tensor<float>>> Everything => Inputs.EveryShapeAndLayout();

    private static Tensor<float> Marks(params nint[] shape)
    {
        var marks = Tensor.Zeros(shape);
        var span = marks.WritableSpan();
        for (var i = 0; i < span.Length; i++) span[i] = i % 3 == 1 ? 1f : 0f;
        return marks;
    }

    [TestCaseSource(nameof(Everything))]
    public void What_the_mask_marks_is_replaced_and_the_rest_kept(Tensor<float> tensor)
    {
        var mask = Marks(tensor.Lengths.ToArray());

        Naive.AssertIs(tensor.MaskedFill(mask, 99f), Naive.Shape(tensor), place => Naive.At(mask, place) == 0f ? Naive.At(tensor, place) : 99f);
    }

    [TestCase(3, 1)]
    [TestCase(1, 40)]
    [TestCase(3, 40)]
    [TestCase(1, 1)]
    public void A_mask_broadcasts_over_the_tensor(int rows, int columns)
    {
        var tensor = Inputs.Dense(2, 3, 40);
        var mask = Marks(rows, columns);

        Naive.AssertIs(tensor.MaskedFill(mask, 99f), [2, 3, 40], place =>
            Naive.Broadcast(Naive.ToRectangular(mask), place) == 0 ? Naive.At(tensor, place) : 99f);
    }

    [Test]
    public void A_tensor_broadcasts_under_a_larger_mask()
    {
        var tensor = Inputs.Dense(3, 1);
        var mask = Marks(3, 40);

        Naive.AssertIs(tensor.MaskedFill(mask, 99f), [3, 40], place => Naive.At(mask, place) == 0f ? Naive.At(tensor, [place[0], 0]) : 99f);
    }

    [Test]
    public void Shapes_that_do_not_broadcast_are_named() =>
        Assert.That(
            () => Inputs.Dense(2, 3).MaskedFill(Marks(2), 0f),
            Throws.ArgumentException.With.Message.EqualTo("cannot fill [2,3] under the mask [2]: the lengths 3 and 2 do not broadcast"));
}
