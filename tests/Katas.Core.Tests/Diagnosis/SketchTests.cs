using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Diagnosis;

namespace Katas.Core.Tests.Diagnosis;

public sealed class SketchTests
{
    private static readonly float[] Values = [.. Enumerable.Range(0, 60).Select(i => MathF.Sin(i))];

    [Test]
    public void Of_a_small_tensor_it_keeps_every_element() =>
        Assert.That(Sketch.Of(Tensor.FromArray([1.5f, -2, 0], 3, 1)).ToString(), Is.EqualTo("3x1|1.5 -2 0"));

    [Test]
    public void Of_a_record_it_keeps_every_part() =>
        Assert.That(
            Sketch.Of(new NormGradients<Tensor<float>>(Tensor.FromArray([1f], 1), Tensor.FromArray([2f], 1), Tensor.FromArray([3f], 1))).ToString(),
            Is.EqualTo("1;1;1|1 2 3"));

    [Test]
    public void It_is_read_as_it_was_written([ValueSource(nameof(All))] object? value)
    {
        var sketch = Sketch.Of(value);
        Assert.That(Likenesses.Of(Sketch.Parse(sketch.ToString()), sketch), Is.EqualTo(Likeness.Same));
    }

    [Test]
    public void One_element_of_many_shows([Values(0, 17, 59)] int index)
    {
        var other = Values.ToArray();
        other[index] += 0.01f;
        Assert.That(Likenesses.Of(Sketch.Of(Tensor.FromArray(Values, 60)), Sketch.Of(Tensor.FromArray(other, 60))), Is.EqualTo(Likeness.Different));
    }

    [Test]
    public void Two_elements_exchanged_show()
    {
        var other = Values.ToArray();
        (other[3], other[40]) = (other[40], other[3]);
        Assert.That(Likenesses.Of(Sketch.Of(Tensor.FromArray(Values, 60)), Sketch.Of(Tensor.FromArray(other, 60))), Is.EqualTo(Likeness.Different));
    }

    [Test]
    public void Another_rounding_is_the_same_answer()
    {
        var other = Array.ConvertAll(Values, value => value * (1 + 1e-7f));
        Assert.That(Likenesses.Of(Sketch.Of(Tensor.FromArray(Values, 60)), Sketch.Of(Tensor.FromArray(other, 60))), Is.EqualTo(Likeness.Same));
    }

    [Test]
    public void What_cancels_to_nearly_nothing_is_the_same_as_nothing() =>
        Assert.That(Likenesses.Of(new("2", [1e-7, 0]), new("2", [0, -1e-7])), Is.EqualTo(Likeness.Same));

    [Test]
    public void Numbers_are_exact() => Assert.That(Likenesses.Of(Sketch.Of(2147483646.5), Sketch.Of(2147483647.0)), Is.EqualTo(Likeness.Different));

    [Test]
    public void Neither_rounding_nor_a_mistake_is_unclear() => Assert.That(Likenesses.Of(new("1", [1]), new("1", [1 + 1e-5])), Is.EqualTo(Likeness.Unclear));

    [Test]
    public void NaN_is_like_NaN_only()
    {
        Assert.Multiple(() =>
        {
            Assert.That(Likenesses.Of(new("1", [double.NaN]), new("1", [double.NaN])), Is.EqualTo(Likeness.Same));
            Assert.That(Likenesses.Of(new("1", [double.NaN]), new("1", [0])), Is.EqualTo(Likeness.Different));
        });
    }

    [Test]
    public void Another_shape_is_another_answer() =>
        Assert.That(Likenesses.Of(Sketch.Of(new Tensor64([2, 3], [1, 2, 3, 4, 5, 6]).ToFloat()), Sketch.Of(new Tensor64([3, 2], [1, 2, 3, 4, 5, 6]).ToFloat())), Is.EqualTo(Likeness.Different));

    [Test]
    public void What_is_no_sketch_is_refused_by_name() => Assert.That(() => Sketch.Parse("2x3 1 2"), Throws.TypeOf<FormatException>().With.Message.Contains("2x3 1 2"));

    private static object?[] All() => [null, 7, 3.5, true, new[] { 1, 2, 3, 4 }, Tensor.FromArray(Values, 6, 10), Tensor.FromArray([float.NaN, float.NegativeInfinity], 2)];
}
