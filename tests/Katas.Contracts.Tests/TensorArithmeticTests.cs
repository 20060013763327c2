using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

public class TensorArithmeticTests
{
    private static IEnumerable<TestCaseData<Tensor<float>>> Everything => Inputs.EveryShapeAndLayout();

    private static readonly (nint[] Left, nint[] Right, int[] Result)[] Pairs =
    [
        ([2, 3], [2, 1], [2, 3]), ([2, 1], [1, 3], [2, 3]), ([2, 3], [3], [2, 3]), ([3], [1], [3]), ([1], [1], [1]), ([3, 1], [3, 1], [3, 1]),
        ([2, 2, 3], [1, 2, 3], [2, 2, 3]), ([2, 2, 3], [1, 1, 3], [2, 2, 3]), ([2, 3, 4], [2, 1, 4], [2, 3, 4]), ([2, 1, 3], [4, 1], [2, 4, 3]),
        ([2, 3, 4, 5], [2, 1, 1, 5], [2, 3, 4, 5]), ([2, 3, 4, 5], [3, 1, 1], [2, 3, 4, 5]), ([2, 1, 4, 1], [1, 3, 1, 5], [2, 3, 4, 5]),
        ([0, 3], [3], [0, 3]), ([0, 3], [1, 3], [0, 3]), ([0], [1], [0]), ([4, 0], [4, 1], [4, 0]), ([1, 3], [0, 1], [0, 3]),
    ];

    private static readonly (string Name, Func<Tensor<float>, Tensor<float>, Tensor<float>> Apply, Func<float, float, float> Value)[] Operators =
    [
        ("+", (x, y) => x + y, (x, y) => x + y), ("-", (x, y) => x - y, (x, y) => x - y), ("*", (x, y) => x * y, (x, y) => x * y), ("/", (x, y) => x / y, (x, y) => x / y),
    ];

    private static IEnumerable<object[]> BroadcastCases() =>
        from pair in Pairs
        from swapped in new[] { false, true }
        let shapes = swapped ? (Left: pair.Right, Right: pair.Left) : (pair.Left, pair.Right)
        from layout in new Func<nint[], Tensor<float>>[] { Inputs.Dense, Inputs.Permuted, Inputs.Sliced }
        from name in Operators.Select(entry => entry.Name)
        select new object[] { layout(shapes.Left), name, Inputs.Dense(shapes.Right), pair.Result };

    [TestCaseSource(nameof(BroadcastCases))]
    public void Operators_broadcast_like_loops_that_repeat_an_axis_of_length_1(Tensor<float> left, string name, Tensor<float> right, int[] shape)
    {
        var (_, apply, value) = Operators.Single(entry => entry.Name == name);
        var (x, y) = (Naive.ToRectangular(left), Naive.ToRectangular(right));

        Naive.AssertIs(apply(left, right), shape, place => value((float)Naive.Broadcast(x, place), (float)Naive.Broadcast(y, place)));
    }

    [TestCaseSource(nameof(Everything))]
    public void A_number_on_the_right_meets_every_value(Tensor<float> tensor) =>
        Naive.AssertIs(((tensor + 3f - 0.5f) * 2f) / 7f, Naive.Shape(tensor), place => ((Naive.At(tensor, place) + 3f - 0.5f) * 2f) / 7f);

    [TestCaseSource(nameof(Everything))]
    public void A_number_on_the_left_meets_every_value(Tensor<float> tensor) =>
        Naive.AssertIs(3f / (2f * (1f - (0.25f + tensor))), Naive.Shape(tensor), place => 3f / (2f * (1f - (0.25f + Naive.At(tensor, place)))));

    [TestCaseSource(nameof(Everything))]
    public void Negation_turns_every_sign(Tensor<float> tensor) =>
        Naive.AssertIs(-tensor, Naive.Shape(tensor), place => -Naive.At(tensor, place));

    [TestCaseSource(nameof(Everything))]
    public void Exp_is_taken_of_every_value(Tensor<float> tensor) =>
        Naive.AssertIs((tensor / 8f).Exp(), Naive.Shape(tensor), place => Math.Exp(Naive.At(tensor, place) / 8f), 1e-6);

    [Test]
    public void Exp_of_negative_infinity_is_zero() =>
        Assert.That(Tensor.FromArray(Enumerable.Repeat(float.NegativeInfinity, 20).ToArray(), 20).Exp(), Has.All.Zero);

    [TestCaseSource(nameof(Everything))]
    public void Sqrt_is_taken_of_every_value(Tensor<float> tensor) =>
        Naive.AssertIs((tensor * tensor).Sqrt(), Naive.Shape(tensor), place => Math.Abs(Naive.At(tensor, place)), 1e-6);

    [Test]
    public void Sqrt_of_a_negative_value_is_not_a_number() =>
        Assert.That(Tensor.FromArray([-1f]).Sqrt()[0], Is.NaN);

    [Test]
    public void Shapes_that_do_not_broadcast_are_named() =>
        Assert.That(() => Inputs.Dense(2, 3) + Inputs.Dense(2), Throws.ArgumentException.With.Message.EqualTo("cannot add [2,3] and [2]: the lengths 3 and 2 do not broadcast"));

    [Test]
    public void An_empty_axis_does_not_broadcast_to_a_longer_one() =>
        Assert.That(() => Inputs.Dense(0, 3) * Inputs.Dense(2, 3), Throws.ArgumentException);

    [Test]
    public void An_operator_leaves_its_operands_alone()
    {
        var tensor = Inputs.Dense(2, 3);
        var before = tensor.ToDenseArray();
        _ = tensor * tensor;

        Assert.That(tensor.ToDenseArray(), Is.EqualTo(before));
    }
}
