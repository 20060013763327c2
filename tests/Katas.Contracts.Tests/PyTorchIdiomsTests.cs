using Katas.Contracts.Tests.Support;

namespace Katas.Contracts.Tests;

/// <summary>The right-hand column of the table in docs/tensors.md, as it stands there; a test below holds the page to this file.</summary>
public class PyTorchIdiomsTests
{
    private const int B = 2, L = 3, E = 4, H = 2;

    private static readonly Tensor<float> x = Inputs.Dense(B, L, E);

    private static readonly Tensor<float> y = Inputs.Dense(B, L, E);

    [Test]
    public void Creation() =>
        Assert.That(
            (Tensor.FromArray([1f, 2f, 3f, 4f, 5f, 6f], 2, 3)[1, 0], Tensor.Zeros(2, 3).Rank, (Tensor.Zeros(2, 3) + 1f)[0, 0]),
            Is.EqualTo((4f, 2, 1f)));

    [Test]
    public void Sizes() =>
        Assert.That((x.Lengths[1], x.Length(-1), x.Rank, x.FlattenedLength), Is.EqualTo(((nint)L, E, 3, (nint)(B * L * E))));

    [Test]
    public void Indexing() =>
        Assert.That((x[1, 2, 3], x[^1, ^1, ^1]), Is.EqualTo((x.ToDenseArray()[^1], x.ToDenseArray()[^1])));

    [Test]
    public void A_row_as_a_span() =>
        Assert.That(x.Row(1, 2).ToArray(), Is.EqualTo(x.ToDenseArray()[^E..]));

    [Test]
    public void A_slice_that_keeps_its_axes() =>
        Naive.AssertIs(x[.., 1..3, ..] + 0f, [B, 2, E], place => x[place[0], place[1] + 1, place[2]]);

    [Test]
    public void A_slice_that_drops_an_axis() =>
        Naive.AssertIs(x[1..2, .., ..].Reshape(L, E), [L, E], place => x[1, place[0], place[1]]);

    [Test]
    public void A_copy() =>
        Naive.AssertIs(Tensor.FromArray(x.ToDenseArray(), x.Lengths), [B, L, E], place => x[place[0], place[1], place[2]]);

    [Test]
    public void Heads_are_split_and_joined()
    {
        var heads = x.Reshape(B, L, H, -1).Transpose(1, 2);

        Naive.AssertIs(heads, [B, H, L, E / H], place => x[place[0], place[2], (place[1] * E / H) + place[3]]);
        Naive.AssertIs(heads.Permute(0, 2, 1, 3).Reshape(B, L, E), [B, L, E], place => x[place[0], place[1], place[2]]);
    }

    [Test]
    public void A_new_axis() =>
        Assert.That(x.Reshape(B, 1, L, E).Lengths.ToArray(), Is.EqualTo(new nint[] { B, 1, L, E }));

    [Test]
    public void Matrix_products()
    {
        var (w, b) = (Inputs.Dense(5, E), Inputs.Dense(5));

        Assert.That(x.MatMul(y.Transpose()).Lengths.ToArray(), Is.EqualTo(new nint[] { B, L, L }));
        Assert.That(x.Linear(w, b).ToDenseArray(), Is.EqualTo((x.MatMul(w.Transpose()) + b).ToDenseArray()).Within(1e-4f));
        Assert.That(x.Linear(w).ToDenseArray(), Is.EqualTo(x.MatMul(w.Transpose()).ToDenseArray()));
    }

    [Test]
    public void Reductions()
    {
        Assert.That(x.Sum(), Is.EqualTo(x.ToDenseArray().Sum()).Within(1e-4));
        Assert.That(x.Sum(-1).Lengths.ToArray(), Is.EqualTo(new nint[] { B, L }));
        Assert.That(x.Mean(-1, keepAxis: true).Lengths.ToArray(), Is.EqualTo(new nint[] { B, L, 1 }));
        Assert.That(x.Mean([0, 1]).Lengths.ToArray(), Is.EqualTo(new nint[] { E }));
        Assert.That(x.Max(-1, keepAxis: true)[0, 0, 0], Is.EqualTo(x.ToDenseArray()[..E].Max()));
    }

    [Test]
    public void Arithmetic()
    {
        var (gamma, beta) = (Inputs.Dense(E), Inputs.Dense(E));
        var centred = x - x.Mean(-1, keepAxis: true);

        Assert.That(centred.Mean(-1), Has.All.EqualTo(0f).Within(1e-6));
        Naive.AssertIs(x * gamma + beta, [B, L, E], place => (x[place[0], place[1], place[2]] * gamma[place[2]]) + beta[place[2]]);
        Naive.AssertIs(1f / (x * x + 1f).Sqrt(), [B, L, E], place => 1 / Math.Sqrt(Math.Pow(x[place[0], place[1], place[2]], 2) + 1), 1e-6);
        Naive.AssertIs((-x / 9f).Exp(), [B, L, E], place => Math.Exp(-x[place[0], place[1], place[2]] / 9), 1e-6);
    }

    [Test]
    public void Masks()
    {
        var scores = Inputs.Dense(B, H, L, L);
        var mask = Tensor.FromArray(Enumerable.Range(0, B * L * L).Select(i => i % 2 == 0 ? 1f : 0f).ToArray(), B, L, L);

        var masked = scores.MaskedFill(1f - mask.Reshape(B, 1, L, L), float.NegativeInfinity);

        Naive.AssertIs(masked, [B, H, L, L], place =>
            mask[place[0], place[2], place[3]] == 1f ? scores[place[0], place[1], place[2], place[3]] : double.NegativeInfinity);
        Naive.AssertIs(y.MaskedFill(Tensor.FromArray([0f, 1f, 0f, 0f], E), 0f), [B, L, E], place => place[2] == 1 ? 0 : y[place[0], place[1], place[2]]);
    }

    [Test]
    public void A_softmax_from_the_vocabulary_sums_to_one()
    {
        var exponentials = (x - x.Max(-1, keepAxis: true)).Exp();
        var softmax = exponentials / exponentials.Sum(-1, keepAxis: true);

        Assert.That(softmax.Sum(-1), Has.All.EqualTo(1f).Within(1e-6));
    }

    [Test]
    public void In_place_operators_write_into_the_tensor()
    {
        var total = Tensor.Zeros(B, L, E);
        var alias = total;
        total += x;

        Assert.That(alias.ToDenseArray(), Is.EqualTo(x.ToDenseArray()));
    }

    [Test]
    public void Rows_as_spans_work_with_the_library_s_primitives()
    {
        var result = Tensor.Zeros(B, L, E);
        for (var b = 0; b < B; b++)
        {
            for (var l = 0; l < L; l++)
            {
                var row = x.Row(b, l);
                TensorPrimitives.Divide(row, TensorPrimitives.Norm(row), result.WritableRow(b, l));
            }
        }

        Assert.That((result * result).Sum(-1), Has.All.EqualTo(1f).Within(1e-6));
    }

    [Test]
    public void Every_value_is_reached_through_one_span()
    {
        var result = Tensor.Zeros(B, L, E);
        ReadOnlySpan<float> values = x.DenseSpan();
        Span<float> output = result.WritableSpan();
        for (var i = 0; i < values.Length; i++) output[i] = MathF.Abs(values[i]);

        Naive.AssertIs(result, [B, L, E], place => Math.Abs(x[place[0], place[1], place[2]]));
    }
}
