using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

/// <summary>What docs/tensors.md says of System.Numerics.Tensors. A test that fails after an update of the library means that a trap is gone,
/// and that the page, and perhaps a member of ours, can go too.</summary>
public class LibraryTrapsTests
{
    private static readonly Tensor<float> matrix = Tensor.FromArray([1f, 2f, 3f, 4f, 5f, 6f], 2, 3);

    private static readonly Tensor<float> column = Tensor.FromArray([10f, 20f], 2, 1);

    [TestCase(3, 1)]
    [TestCase(2, 1, 3)]
    [TestCase(0, 4)]
    public void GetSpan_throws_after_an_axis_of_length_1_and_on_empty_tensors(params int[] shape)
    {
        var tensor = Tensor.Zeros([.. shape]);

        Assert.That(() => tensor.GetSpan(new nint[shape.Length], (int)tensor.FlattenedLength).Length, Throws.Exception);
        Assert.That(tensor.DenseSpan().Length, Is.EqualTo((int)tensor.FlattenedLength));
    }

    [TestCase(2, 1)]
    [TestCase(2, 1, 3)]
    [TestCase(0, 4)]
    public void Reshape_of_the_library_throws_on_such_shapes(params int[] shape)
    {
        var tensor = Tensor.Zeros([.. shape]);

        Assert.That(() => Tensor.Reshape(tensor, [tensor.FlattenedLength]), Throws.ArgumentException);
        Assert.That(tensor.Reshape(tensor.FlattenedLength).Rank, Is.EqualTo(1));
    }

    [Test]
    public void Reshape_of_the_library_throws_on_permuted_tensors()
    {
        var permuted = Tensor.PermuteDimensions(matrix, [1, 0]);

        Assert.That(() => Tensor.Reshape(permuted, [6]), Throws.ArgumentException);
        Assert.That(permuted.Reshape(-1).ToDenseArray(), Is.EqualTo(new[] { 1f, 4f, 2f, 5f, 3f, 6f }));
    }

    [Test]
    public void Broadcasting_of_the_library_returns_the_wrong_shape_where_ranks_are_equal()
    {
        Assert.That(Tensor.Add<float>(matrix, column).Lengths.ToArray(), Is.EqualTo(new nint[] { 2, 1 }));
        Assert.That((matrix + column).ToDenseArray(), Is.EqualTo(new[] { 11f, 12f, 13f, 24f, 25f, 26f }));
    }

    [Test]
    public void Operators_on_tensors_of_double_are_still_the_library_s()
    {
        var (wide, narrow) = (Tensor.Create(new double[6], [2, 3]), Tensor.Create(new double[2], [2, 1]));

        Assert.That((wide + narrow).Lengths.ToArray(), Is.EqualTo(new nint[] { 2, 1 }));
    }

    [Test]
    public void An_operator_with_a_tensor_span_is_still_the_library_s() =>
        Assert.That((matrix + column.AsReadOnlyTensorSpan()).Lengths.ToArray(), Is.EqualTo(new nint[] { 2, 1 }));

    [Test]
    public void Create_ignores_values_beyond_the_shape()
    {
        Assert.That(Tensor.Create(new float[7], [2, 3]).FlattenedLength, Is.EqualTo((nint)6));
        Assert.That(() => Tensor.FromArray(new float[7], 2, 3), Throws.ArgumentException);
    }

    [Test]
    public void Create_without_a_shape_holds_nothing()
    {
        Assert.That(Tensor.Create([5f], []).FlattenedLength, Is.EqualTo((nint)0));
        Assert.That(Tensor.FromArray([5f]).FlattenedLength, Is.EqualTo((nint)1));
    }

    [Test]
    public void The_pinnable_reference_of_a_slice_is_that_of_the_whole()
    {
        var slice = matrix[1..2, ..];

        Assert.That(slice.GetPinnableReference(), Is.EqualTo(1f));
        Assert.That(slice.Row(0)[0], Is.EqualTo(4f));
    }

    [Test]
    public void A_slice_shares_its_memory_with_the_whole()
    {
        var whole = Tensor.Zeros(2, 3);
        var slice = whole[1..2, ..];
        slice[0, 0] = 7f;

        Assert.That(whole[1, 0], Is.EqualTo(7f));
    }

    [Test]
    public void SoftMax_of_the_library_overflows() =>
        Assert.That(Tensor.SoftMax<float>(Tensor.FromArray([100f, 101f], 2)), Has.All.NaN);

    [Test]
    public void SoftMax_of_the_library_takes_the_whole_tensor_as_one_row() =>
        Assert.That(Tensor.SoftMax<float>(Tensor.Zeros(2, 2)), Has.All.EqualTo(0.25f));

    [Test]
    public void A_single_index_is_no_row() =>
        Assert.That(() => matrix[1], Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void A_negative_index_is_out_of_range()
    {
        Assert.That(() => matrix[0, -1], Throws.InstanceOf<IndexOutOfRangeException>());
        Assert.That(matrix[0, ^1], Is.EqualTo(3f));
    }

    [Test]
    public void Unsqueeze_knows_no_negative_axis() =>
        Assert.That(() => matrix.Unsqueeze(-1), Throws.InstanceOf<ArgumentOutOfRangeException>());

    [Test]
    public void Equality_compares_references()
    {
        var copy = Tensor.FromArray(matrix.ToDenseArray(), matrix.Lengths);

        Assert.That(copy == matrix, Is.False);
        Assert.That(copy.DenseSpan().SequenceEqual(matrix.DenseSpan()), Is.True);
    }
}
