using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

public class TensorInPlaceTests
{
    private static IEnumerable<TestCaseData<Tensor<float>>> Everything => Inputs.EveryShapeAndLayout();

    private static Tensor<float> Copy(Tensor<float> tensor) => Tensor.FromArray(tensor.ToDenseArray(), tensor.Lengths);

    [TestCaseSource(nameof(Everything))]
    public void Numbers_are_taken_in_where_the_tensor_lies(Tensor<float> tensor)
    {
        var (before, alias) = (Copy(tensor), tensor);
        tensor += 3f;
        tensor -= 0.5f;
        tensor *= 2f;
        tensor /= 7f;

        Assert.That(alias.ToDenseArray(), Is.EqualTo((((before + 3f - 0.5f) * 2f) / 7f).ToDenseArray()));
    }

    [TestCaseSource(nameof(Everything))]
    public void Tensors_are_taken_in_where_the_tensor_lies(Tensor<float> tensor)
    {
        var (before, alias) = (Copy(tensor), tensor);
        var other = Tensor.FromArray([0.75f], 1);
        tensor += before;
        tensor -= other;
        tensor *= other;
        tensor /= before;

        Assert.That(alias.ToDenseArray(), Is.EqualTo((((before + before - other) * other) / before).ToDenseArray()));
    }

    [Test]
    public void What_lies_around_a_slice_is_left_alone()
    {
        var whole = Inputs.Dense(4, 4);
        var before = Copy(whole);
        var slice = whole[1..3, 1..3];
        slice += 1f;

        Naive.AssertIs(whole, [4, 4], place => Naive.At(before, place) + (place.All(index => index is 1 or 2) ? 1f : 0f));
    }

    [Test]
    public void A_result_that_has_outgrown_the_tensor_is_refused()
    {
        var row = Inputs.Dense(1, 3);

        Assert.That(() => row += Inputs.Dense(2, 3), Throws.ArgumentException.With.Message.EqualTo("the result [2,3] does not fit into [1,3] in place"));
    }
}
