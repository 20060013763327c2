using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Reference.Tests;

/// <summary>Values as reports show them.</summary>
public sealed class ValueTextTests
{
    [Test]
    public void A_short_tensor_is_written_whole() => Assert.That(ValueText.Of(Tensor.FromArray([1f, 2.5f, -3f, 4f], 2, 2)), Is.EqualTo("[[1, 2.5], [-3, 4]]"));

    [Test]
    public void A_long_tensor_is_written_by_its_shape_and_a_neighbourhood() =>
        Assert.That(ValueText.Of(Tensor.Zeros(5, 7), focus: 20), Is.EqualTo("float[5, 7] from [2, 3] 0, 0, 0, 0, 0, 0, 0, ..."));

    // Written row by row, this one took gigabytes.
    [Test]
    public void A_tensor_of_many_empty_rows_is_written_by_its_shape() =>
        Assert.That(ValueText.Of(Tensor.Zeros(int.MaxValue, 0)), Is.EqualTo("float[2147483647, 0] without elements"));

    [Test]
    public void Doubles_that_differ_never_look_alike() => Assert.That(ValueText.Of(2147483647.5), Is.Not.EqualTo(ValueText.Of(2147483647d)));
}
