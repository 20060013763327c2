using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

public class TensorReductionsTests
{
    private const double Tolerance = 1e-4;

    private static IEnumerable<TestCaseData<Tensor<float>>> Everything => Inputs.EveryShapeAndLayout();

    private static IEnumerable<TestCaseData<Tensor<float>, int>> EveryAxis => Inputs.EveryAxis();

    private static IEnumerable<TestCaseData<Tensor<float>>> EverythingWithValues => Everything.Where(input => ((Tensor<float>)input.Arguments[0]!).Any());

    private static IEnumerable<TestCaseData<Tensor<float>, int>> EveryAxisWithLength =>
        EveryAxis.Where(input => ((Tensor<float>)input.Arguments[0]!).Length((int)input.Arguments[1]!) > 0);

    /// <summary>Every value that reducing these axes brings together at one place of the result that keeps them.</summary>
    private static IEnumerable<double> Reduced(Tensor<float> tensor, int[] axes, int[] place) =>
        from inner in Naive.Places([.. axes.Select(axis => Naive.Shape(tensor)[axis])])
        let whole = place.Select((index, axis) => Array.IndexOf(axes, axis) is >= 0 and var i ? inner[i] : index)
        select (double)Naive.At(tensor, [.. whole]);

    private static int[] Kept(Tensor<float> tensor, params int[] axes) => [.. Naive.Shape(tensor).Select((length, axis) => axes.Contains(axis) ? 1 : length)];

    private static int[] Dropped(Tensor<float> tensor, int axis)
    {
        var shape = Naive.Shape(tensor);
        return shape.Length == 1 ? [1] : [.. shape[..axis], .. shape[(axis + 1)..]];
    }

    [TestCaseSource(nameof(EveryAxis))]
    public void A_kept_axis_holds_the_sums_along_it(Tensor<float> tensor, int axis)
    {
        var counted = axis < 0 ? axis + tensor.Rank : axis;

        Naive.AssertIs(tensor.Sum(axis, keepAxis: true), Kept(tensor, counted), place => Reduced(tensor, [counted], place).Sum(), Tolerance);
    }

    [TestCaseSource(nameof(EveryAxis))]
    public void A_kept_axis_holds_the_means_along_it(Tensor<float> tensor, int axis)
    {
        var counted = axis < 0 ? axis + tensor.Rank : axis;

        Naive.AssertIs(tensor.Mean(axis, keepAxis: true), Kept(tensor, counted), place => Reduced(tensor, [counted], place).DefaultIfEmpty(double.NaN).Average(), Tolerance);
    }

    [TestCaseSource(nameof(EveryAxisWithLength))]
    public void A_kept_axis_holds_the_maxima_along_it(Tensor<float> tensor, int axis)
    {
        var counted = axis < 0 ? axis + tensor.Rank : axis;

        Naive.AssertIs(tensor.Max(axis, keepAxis: true), Kept(tensor, counted), place => Reduced(tensor, [counted], place).Max());
    }

    [TestCaseSource(nameof(EveryAxis))]
    public void A_dropped_axis_is_a_kept_one_reshaped(Tensor<float> tensor, int axis)
    {
        var shape = Dropped(tensor, axis < 0 ? axis + tensor.Rank : axis);
        var kept = tensor.Sum(axis, keepAxis: true).ToDenseArray();
        var places = Naive.Places(shape).ToList();

        Naive.AssertIs(tensor.Sum(axis), shape, place => kept[places.FindIndex(other => other.SequenceEqual(place))]);
    }

    [Test]
    public void Means_and_maxima_drop_an_axis_like_sums() =>
        Assert.That(
            (Inputs.Dense(2, 3, 4).Mean(1).Lengths.ToArray(), Inputs.Dense(2, 3, 4).Max(1).Lengths.ToArray()),
            Is.EqualTo((new nint[] { 2, 4 }, new nint[] { 2, 4 })));

    [TestCaseSource(nameof(Everything))]
    public void Several_axes_are_summed_together(Tensor<float> tensor)
    {
        int[] axes = tensor.Rank == 1 ? [0] : [0, tensor.Rank - 1];

        Naive.AssertIs(tensor.Sum(axes, keepAxis: true), Kept(tensor, axes), place => Reduced(tensor, axes, place).Sum(), Tolerance);
    }

    [Test]
    public void Statistics_per_channel_take_the_mean_over_every_other_axis()
    {
        var tensor = Inputs.Dense(2, 3, 4, 5);

        Naive.AssertIs(tensor.Mean([0, 2, -1]), [3], place => Reduced(tensor, [0, 2, 3], [0, place[0], 0, 0]).Average(), Tolerance);
    }

    [Test]
    public void Several_axes_share_one_maximum()
    {
        var tensor = Inputs.Permuted(3, 2, 4);

        Naive.AssertIs(tensor.Max([-1, 0]), [2], place => Reduced(tensor, [2, 0], [0, place[0], 0]).Max());
    }

    [TestCaseSource(nameof(Everything))]
    public void The_sum_of_everything_is_a_number(Tensor<float> tensor) =>
        Assert.That(tensor.Sum(), Is.EqualTo(Naive.ToRectangular(tensor).Cast<double>().Sum()).Within(Tolerance));

    [TestCaseSource(nameof(Everything))]
    public void The_mean_of_everything_is_a_number(Tensor<float> tensor) =>
        Assert.That(tensor.Mean(), Is.EqualTo(Naive.ToRectangular(tensor).Cast<double>().DefaultIfEmpty(double.NaN).Average()).Within(Tolerance));

    [TestCaseSource(nameof(EverythingWithValues))]
    public void The_maximum_of_everything_is_a_number(Tensor<float> tensor)
    {
        Assert.That(tensor.Max(), Is.EqualTo(Naive.ToRectangular(tensor).Cast<double>().Max()));
    }

    [TestCase(100_003, 1, 0)]
    [TestCase(1, 100_003, 1)]
    [TestCase(50_021, 3, 0)]
    public void A_long_sum_far_from_zero_keeps_its_digits(int rows, int columns, int axis)
    {
        var tensor = Inputs.Dense(rows, columns) + 1000f;
        var exact = Naive.Places(Kept(tensor, axis)).Select(place => Reduced(tensor, [axis], place).Sum());

        // One running float sum of these is off by 1e-4 of itself and more.
        Assert.That(tensor.Sum(axis).Select((sum, i) => sum / exact.ElementAt(i)), Has.All.EqualTo(1).Within(5e-7));
    }

    [Test]
    public void A_value_that_is_not_a_number_wins_every_maximum_it_takes_part_in() =>
        Assert.That(Tensor.FromArray([1f, float.NaN, 3f, 4f], 2, 2).Max(0).ToDenseArray(), Is.EqualTo(new[] { 3f, float.NaN }));

    [Test]
    public void An_empty_axis_has_no_maximum() =>
        Assert.That(() => Inputs.Dense(4, 0).Max(-1), Throws.ArgumentException.With.Message.Contains("[4,0]"));

    [Test]
    public void An_empty_tensor_has_no_maximum() =>
        Assert.That(() => Inputs.Dense(0, 4).Max(), Throws.ArgumentException.With.Message.Contains("[0,4]"));

    [Test]
    public void An_axis_that_is_not_there_is_named() =>
        Assert.That(() => Inputs.Dense(2, 3).Sum(2), Throws.ArgumentException.With.Message.EqualTo("[2,3] has no axis 2: axes run from -2 to 1"));

    [Test]
    public void An_axis_cannot_be_reduced_twice() =>
        Assert.That(() => Inputs.Dense(2, 3).Sum([1, -1]), Throws.ArgumentException.With.Message.EqualTo("axis -1 of [2,3] is named twice"));

    [Test]
    public void Reducing_no_axis_copies_the_tensor()
    {
        var tensor = Inputs.Dense(2, 3);
        tensor.Sum([])[0, 0] = 99f;

        Assert.That(tensor[0, 0], Is.Not.EqualTo(99f));
    }
}
