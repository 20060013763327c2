using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

public sealed class ExploredAnswerTests
{
    [TestCase(3, 3, true)]
    [TestCase(3, 4, false)]
    [TestCase(3.0, 3, false)]
    [TestCase(0.1 + 0.2, 0.3, false)]
    [TestCase(double.NaN, double.NaN, true)]
    [TestCase(null, null, true)]
    [TestCase(null, 0, false)]
    public void Numbers_are_the_same_bit_for_bit(object? first, object? second, bool same) => Assert.That(Same(first, second), Is.EqualTo(same));

    [TestCase(1f, 1f, true)]
    [TestCase(1f, 1.0000001f, true)]
    [TestCase(1f, 1.0001f, false)]
    [TestCase(float.NaN, float.NaN, true)]
    [TestCase(float.NaN, 1f, false)]
    [TestCase(float.PositiveInfinity, 1f, false)]
    public void Elements_of_tensors_are_the_same_within_a_rounding_of_the_largest(float first, float second, bool same) =>
        Assert.That(Same(Of([2], first, 1), Of([2], second, 1)), Is.EqualTo(same));

    [Test]
    public void Tensors_of_other_shapes_are_not_the_same() => Assert.That(Same(Of([2, 3], 1, 2, 3, 4, 5, 6), Of([3, 2], 1, 2, 3, 4, 5, 6)), Is.False);

    [TestCase(1f, true)]
    [TestCase(2f, false)]
    public void Records_are_the_same_part_by_part(float last, bool same) => Assert.That(
        Same(new NormGradients<Tensor<float>>(Of([1], 1), Of([1], 1), Of([1], 1)), new NormGradients<Tensor<float>>(Of([1], 1), Of([1], 1), Of([1], last))), Is.EqualTo(same));

    [Test]
    public void An_exception_that_did_not_come_is_told_from_one_that_did() => Assert.That(Same(Expectation.Met, Expectation.Miss("Nothing was thrown.", "", "")), Is.False);

    [Test]
    public void Arrays_are_the_same_element_by_element() => Assert.Multiple(() =>
    {
        Assert.That(Same((int[])[1, 2], (int[])[1, 2]));
        Assert.That(Same((int[])[1, 2], (int[])[1, 3]), Is.False);
        Assert.That(Same((int[])[1, 2], (int[])[1]), Is.False);
    });

    private static bool Same(object? first, object? second) => ExploredAnswer.Of(first).IsSameAs(ExploredAnswer.Of(second));

    private static Tensor<float> Of(int[] shape, params float[] values) => new Tensor64(shape, Array.ConvertAll(values, value => (double)value)).ToFloat();
}
