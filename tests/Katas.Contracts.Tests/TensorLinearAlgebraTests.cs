using System.Reflection;
using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

public class TensorLinearAlgebraTests
{
    private const double Tolerance = 1e-3;

    // Sizes on both sides of every edge in the kernel: four rows, a panel of 8 to 32 columns, a depth of 256.
    private static readonly int[] Sizes = [0, 1, 2, 3, 4, 5, 8, 15, 16, 17, 33];

    private static readonly Func<nint[], Tensor<float>>[] Layouts = [Inputs.Dense, Inputs.Permuted, Inputs.Sliced];

    private static double Product(Tensor<float> left, Tensor<float> right, int[] leftBatch, int[] rightBatch, int i, int j) =>
        Enumerable.Range(0, left.Length(-1)).Sum(k => (double)Naive.At(left, [.. leftBatch, i, k]) * Naive.At(right, [.. rightBatch, k, j]));

    [Test]
    public void A_product_of_matrices_is_the_sum_of_products([ValueSource(nameof(Sizes))] int m, [Values(0, 1, 2, 3, 19)] int k, [ValueSource(nameof(Sizes))] int n)
    {
        var (left, right) = (Inputs.Dense(m, k), Inputs.Dense(k, n));

        Naive.AssertIs(left.MatMul(right), [m, n], place => Product(left, right, [], [], place[0], place[1]), Tolerance);
    }

    // Machine code from ahead of time would read it from memory, and is never compiled again in a worker that is timed.
    [Test]
    public void The_kernel_keeps_no_size_in_a_field()
    {
        var kernel = typeof(TensorLinearAlgebra).Assembly.GetType("Katas.Contracts.TensorMatrixKernel", throwOnError: true)!;
        Assert.That(kernel.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic).Where(field => !field.IsLiteral), Is.Empty);
    }

    [Test]
    public void A_product_is_right_beyond_the_depth_of_one_pass([Values(255, 256, 257, 513)] int k)
    {
        var (left, right) = (Inputs.Dense(3, k), Inputs.Dense(k, 5));

        Naive.AssertIs(left.MatMul(right), [3, 5], place => Product(left, right, [], [], place[0], place[1]), 10 * Tolerance);
    }

    [Test]
    public void Strided_matrices_are_multiplied_alike([ValueSource(nameof(Layouts))] Func<nint[], Tensor<float>> layout)
    {
        var (left, right) = (layout([3, 4]), layout([4, 5]));

        Naive.AssertIs(left.MatMul(right), [3, 5], place => Product(left, right, [], [], place[0], place[1]), Tolerance);
    }

    [TestCase(new[] { 2, 3 }, new[] { 2, 3 }, new[] { 2, 3 })]
    [TestCase(new[] { 2, 3 }, new int[0], new[] { 2, 3 })]
    [TestCase(new int[0], new[] { 2, 3 }, new[] { 2, 3 })]
    [TestCase(new[] { 2, 1 }, new[] { 1, 3 }, new[] { 2, 3 })]
    [TestCase(new[] { 3 }, new[] { 2, 1 }, new[] { 2, 3 })]
    [TestCase(new[] { 1 }, new[] { 1, 1 }, new[] { 1, 1 })]
    [TestCase(new[] { 0 }, new[] { 1 }, new[] { 0 })]
    public void Leading_axes_broadcast(int[] leftBatch, int[] rightBatch, int[] batch)
    {
        var left = Inputs.Dense([.. leftBatch, 3, 4]);
        var right = Inputs.Dense([.. rightBatch, 4, 5]);
        int[] Seen(int[] own, int[] place) => [.. place[^(own.Length + 2)..^2].Select((index, axis) => own[axis] == 1 ? 0 : index)];

        Naive.AssertIs(
            left.MatMul(right), [.. batch, 3, 5],
            place => Product(left, right, Seen(leftBatch, place), Seen(rightBatch, place), place[^2], place[^1]), Tolerance);
    }

    [Test]
    public void A_value_that_is_not_a_number_spoils_its_own_row_alone()
    {
        var left = Tensor.FromArray([float.NaN, 0f, 1f, 2f], 2, 2);
        var product = left.MatMul(Inputs.Dense(2, 3));

        Assert.That((product.Row(0).ToArray().All(float.IsNaN), product.Row(1).ToArray().Any(float.IsNaN)), Is.EqualTo((true, false)));
    }

    [Test]
    public void Inner_dimensions_that_differ_are_named() =>
        Assert.That(
            () => Inputs.Dense(2, 3).MatMul(Inputs.Dense(4, 5)),
            Throws.ArgumentException.With.Message.EqualTo("cannot multiply [2,3] by [4,5]: the inner dimensions 3 and 4 differ"));

    [Test]
    public void Leading_axes_that_do_not_broadcast_are_named() =>
        Assert.That(
            () => Inputs.Dense(2, 3, 4).MatMul(Inputs.Dense(3, 4, 5)),
            Throws.ArgumentException.With.Message.EqualTo("cannot multiply [2,3,4] by [3,4,5]: the lengths 2 and 3 do not broadcast"));

    [Test]
    public void A_vector_is_not_a_matrix() =>
        Assert.That(
            () => Inputs.Dense(2, 3).MatMul(Inputs.Dense(3)),
            Throws.ArgumentException.With.Message.EqualTo("cannot multiply [2,3] by [3]: both need two axes at least; reshape a vector of n values to [1,n] or [n,1]"));

    [Test]
    public void A_linear_layer_multiplies_by_the_transposed_weight_and_adds_the_bias(
        [Values(new[] { 3 }, new[] { 1, 3 }, new[] { 2, 3 }, new[] { 2, 5, 3 }, new[] { 2, 1, 5, 3 }, new[] { 0, 3 }, new[] { 2, 0 })] int[] shape,
        [Values(0, 1, 4, 17)] int outputs,
        [ValueSource(nameof(Layouts))] Func<nint[], Tensor<float>> layout)
    {
        var x = layout([.. shape]);
        var weight = layout([outputs, shape[^1]]);
        var bias = layout([outputs]);

        Naive.AssertIs(
            x.Linear(weight, bias), [.. shape[..^1], outputs],
            place => bias[place[^1]] + Enumerable.Range(0, shape[^1]).Sum(k => (double)Naive.At(x, [.. place[..^1], k]) * weight[place[^1], k]),
            Tolerance);
    }

    [Test]
    public void A_linear_layer_is_right_beyond_the_depth_of_one_pass()
    {
        var (x, weight) = (Inputs.Dense(2, 300), Inputs.Dense(5, 300));

        Naive.AssertIs(x.Linear(weight), [2, 5], place => Enumerable.Range(0, 300).Sum(k => (double)x[place[0], k] * weight[place[1], k]), 10 * Tolerance);
    }

    [Test]
    public void A_linear_layer_without_a_bias_is_a_product() =>
        Assert.That(
            Inputs.Dense(5, 3).Linear(Inputs.Dense(4, 3)).ToDenseArray(),
            Is.EqualTo(Inputs.Dense(5, 3).MatMul(Inputs.Dense(4, 3).Transpose()).ToDenseArray()));

    [Test]
    public void A_weight_that_does_not_fit_is_named() =>
        Assert.That(
            () => Inputs.Dense(2, 3).Linear(Inputs.Dense(3, 4)),
            Throws.ArgumentException.With.Message.EqualTo("cannot put [2,3] through the weight [3,4]: the weight must be [out,3]"));

    [Test]
    public void A_bias_that_does_not_fit_is_named() =>
        Assert.That(
            () => Inputs.Dense(2, 3).Linear(Inputs.Dense(4, 3), Inputs.Dense(3)),
            Throws.ArgumentException.With.Message.EqualTo("the bias [3] does not fit the weight [4,3]: it must be [4]"));
}
