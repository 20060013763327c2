using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests;

public sealed class MultiHeadAttentionOracleTests
{
    private static readonly Generate Random = new("1", "MultiHeadAttention", "oracle");

    [Test]
    public void Two_heads_worked_by_hand()
    {
        // Scores (1, 0) / √2 in the first head and (0, 2) / √2 in the second.
        var first = 1 / (1 + Math.Exp(-1 / Math.Sqrt(2)));
        var second = 1 / (1 + Math.Exp(2 / Math.Sqrt(2)));

        var output = MultiHeadAttentionOracle.Forward(
            new([1, 1, 4], [1, 0, 0, 2]),
            new([1, 2, 4], [1, 0, 1, 0, 0, 1, 0, 1]),
            new([1, 2, 4], [1, 2, 3, 4, 5, 6, 7, 8]),
            Identity(4), numHeads: 2, mask: null);

        Assert.That(output.Shape, Is.EqualTo(new[] { 1, 1, 4 }));
        Assert.That(output.Values, Is.EqualTo(new[] { 5 - 4 * first, 6 - 4 * first, 7 - 4 * second, 8 - 4 * second }).Within(1e-14));
    }

    [Test]
    public void A_linear_layer_multiplies_by_the_transposed_weight_and_adds_the_bias()
    {
        var y = MultiHeadAttentionOracle.Linear(new([1, 1, 2], [3, 5]), new([2, 2], [1, 2, 10, 20]), new([2], [7, 9]));

        Assert.That(y.Values, Is.EqualTo(new double[] { 3 + 10 + 7, 30 + 100 + 9 }));
    }

    [Test]
    public void Softmax_of_logarithms_gives_their_numbers_as_shares() =>
        Assert.That(MultiHeadAttentionOracle.Softmax([Math.Log(1), Math.Log(3), Math.Log(4)]), Is.EqualTo(new[] { 0.125, 0.375, 0.5 }).Within(1e-15));

    [Test]
    public void Softmax_does_not_see_a_shift_of_a_thousand() =>
        Assert.That(MultiHeadAttentionOracle.Softmax([1000, 1000 + Math.Log(3)]), Is.EqualTo(new[] { 0.25, 0.75 }).Within(1e-12));

    [Test]
    public void Queries_of_zero_get_the_mean_of_what_they_may_attend_to()
    {
        var value = Normal(1, 3, 2);

        var output = MultiHeadAttentionOracle.Forward(
            new(1, 1, 2), Normal(1, 3, 2), value, Identity(2), numHeads: 2, mask: new([1, 1, 3], [1, 0, 1]));

        Assert.That(
            output.Values,
            Is.EqualTo(new[] { (value[0, 0, 0] + value[0, 2, 0]) / 2, (value[0, 0, 1] + value[0, 2, 1]) / 2 }).Within(1e-14));
    }

    [Test]
    public void A_single_key_gets_all_the_attention()
    {
        var weights = RandomWeights(4);
        var value = Normal(2, 1, 4);

        var output = MultiHeadAttentionOracle.Forward(Normal(2, 1, 4), Normal(2, 1, 4), value, weights, numHeads: 2, mask: null);

        var projected = MultiHeadAttentionOracle.Linear(value, weights.ValueWeight, weights.ValueBias);
        Assert.That(
            output.Values,
            Is.EqualTo(MultiHeadAttentionOracle.Linear(projected, weights.OutputWeight, weights.OutputBias).Values).Within(1e-13));
    }

    [Test]
    public void A_query_that_may_attend_to_nothing_gets_the_output_bias()
    {
        var weights = RandomWeights(4);

        var output = MultiHeadAttentionOracle.Forward(
            Normal(1, 2, 4), Normal(1, 3, 4), Normal(1, 3, 4), weights, numHeads: 2, mask: new([1, 2, 3], [0, 1, 1, 0, 0, 0]));

        Assert.That(output.Values[4..], Is.EqualTo(weights.OutputBias.Values));
    }

    [Test]
    public void A_masked_key_might_as_well_be_absent()
    {
        var (query, key, value, weights) = (Normal(1, 2, 4), Normal(1, 3, 4), Normal(1, 3, 4), RandomWeights(4));

        var masked = MultiHeadAttentionOracle.Forward(query, key, value, weights, numHeads: 2, mask: new([1, 2, 3], [1, 1, 0, 1, 1, 0]));
        var absent = MultiHeadAttentionOracle.Forward(
            query, new([1, 2, 4], key.Values[..8]), new([1, 2, 4], value.Values[..8]), weights, numHeads: 2, mask: null);

        Assert.That(masked.Values, Is.EqualTo(absent.Values).Within(1e-13));
    }

    [Test]
    public void A_head_is_attention_of_its_own_over_its_own_features()
    {
        var (query, key, value) = (Normal(1, 3, 4), Normal(1, 5, 4), Normal(1, 5, 4));

        var both = MultiHeadAttentionOracle.Forward(query, key, value, Identity(4), numHeads: 2, mask: null);
        var second = MultiHeadAttentionOracle.Forward(
            Features(query, 2..4), Features(key, 2..4), Features(value, 2..4), Identity(2), numHeads: 1, mask: null);

        Assert.That(Features(both, 2..4).Values, Is.EqualTo(second.Values).Within(1e-13));
    }

    [Test]
    public void The_key_bias_is_invisible()
    {
        var (query, key, value, weights) = (Normal(1, 3, 4), Normal(1, 5, 4), Normal(1, 5, 4), RandomWeights(4));

        var with = MultiHeadAttentionOracle.Forward(query, key, value, weights, numHeads: 2, mask: null);
        var without = MultiHeadAttentionOracle.Forward(query, key, value, weights with { KeyBias = new(4) }, numHeads: 2, mask: null);

        Assert.That(with.Values, Is.EqualTo(without.Values).Within(1e-13));
    }

    private static IEnumerable<TestCaseData> Canaries()
    {
        static TestCaseData Canary(string name, Func<Tensor<float>, AttentionWeights<Tensor<float>>, Tensor<float>?> answer) =>
            new TestCaseData(answer).SetArgDisplayNames(name);

        yield return Canary("zeros", (query, _) => new Tensor64(Tensor64.ShapeOf(query)).ToFloat());
        yield return Canary("ones", (query, _) => new Tensor64(Tensor64.ShapeOf(query)).Map(_ => 1).ToFloat());
        yield return Canary("NaN", (query, _) => new Tensor64(Tensor64.ShapeOf(query)).Map(_ => double.NaN).ToFloat());
        yield return Canary("the query", (query, _) => query);
        yield return Canary("the output bias", (_, weights) => weights.OutputBias);
        yield return Canary("an empty tensor", (_, _) => new Tensor64(0).ToFloat());
        yield return Canary("null", (_, _) => null);
    }

    [TestCaseSource(nameof(Canaries))]
    public void An_answer_that_computes_nothing_passes_no_check(Func<Tensor<float>, AttentionWeights<Tensor<float>>, Tensor<float>?> answer)
    {
        var passed = new MultiHeadAttentionSpec().Checks
            .Where(check => check.Body(new(new Subjects(answer), new("1", "MultiHeadAttention", check.Id))).All(it => it is MetExpectation))
            .Select(check => check.Id);

        Assert.That(passed, Is.Empty);
    }

    [TestCase("ScaleMissing", "scaled-by-root-of-head-width", "without scaling")]
    [TestCase("ScaleByRootOfModelWidth", "scaled-by-root-of-head-width", "the width of the model")]
    [TestCase("ScaleByHeadWidth", "scaled-by-root-of-head-width", "divided by its root")]
    [TestCase("WeightsTransposed", "weights-are-out-by-in", "stored [in, out]")]
    [TestCase("HeadsInterleaved", "heads-own-neighbouring-features", "every H-th feature")]
    [TestCase("MaskInverted", "one-means-may-attend", "the other way round")]
    [TestCase("BlindQueryNan", "nothing-to-attend-to", "got NaN")]
    [TestCase("BlindQueryUniform", "nothing-to-attend-to", "the mean of all values")]
    [TestCase("BlindQueryZero", "nothing-to-attend-to", "is zero")]
    public void Who_follows_another_convention_is_told_which(string answer, string check, string words)
    {
        var file = Path.Combine(Repository.Root, "reference", "MultiHeadAttention", "wrong", $"{answer}.cs");

        var result = LocalJudge.Run("MultiHeadAttention", file, "1").Single(result => result.Check.Id == check);

        Assert.That(result.Failure, Does.Contain(words));
    }

    private sealed class Subjects(Func<Tensor<float>, AttentionWeights<Tensor<float>>, Tensor<float>?> answer)
        : ISubjects<IMultiHeadAttention<Tensor<float>>>, IMultiHeadAttention<Tensor<float>>
    {
        public IMultiHeadAttention<Tensor<float>> NewInstance() => this;

        public ThrownException? Capture(Action call) => throw new NotSupportedException("No check of this kata expects an exception.");

        public Tensor<float> Forward(
            Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask) =>
            answer(query, weights)!;
    }

    private static Tensor64 Normal(params int[] shape) => Tensor64.From(Random.NormalTensor(shape));

    private static AttentionWeights<Tensor64> RandomWeights(int width) => new(
        Normal(width, width), Normal(width), Normal(width, width), Normal(width), Normal(width, width), Normal(width), Normal(width, width), Normal(width));

    private static AttentionWeights<Tensor64> Identity(int width)
    {
        var identity = new Tensor64(width, width);
        for (var i = 0; i < width; i++) identity[i, i] = 1;
        var bias = new Tensor64(width);
        return new(identity, bias, identity, bias, identity, bias, identity, bias);
    }

    private static Tensor64 Features(Tensor64 x, Range features)
    {
        var (first, count) = features.GetOffsetAndLength(x.Shape[2]);
        var part = new Tensor64(x.Shape[0], x.Shape[1], count);
        for (var b = 0; b < x.Shape[0]; b++)
        {
            for (var l = 0; l < x.Shape[1]; l++)
            {
                for (var f = 0; f < count; f++) part[b, l, f] = x[b, l, first + f];
            }
        }

        return part;
    }
}
