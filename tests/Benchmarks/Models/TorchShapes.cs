using System.Numerics.Tensors;
using Katas.Authoring;
using Katas.Contracts;

namespace Katas.Benchmarks.Models;

/// <summary>What the model solutions are held against PyTorch on: the same shapes as in <c>torch_times.py</c>. Nothing is judged here.</summary>
internal static class TorchShapes
{
    private const int Rows = 64;
    private const int Columns = 1024;

    public static TimedSize<IMultiHeadAttention<Tensor<float>>> Attention { get; } = new("attention", "[2, 256, 256], 8 heads", generate =>
    {
        const int Batch = 2, Length = 256, Width = 256, Heads = 8;
        var (query, key, value) = (Normal(generate, Batch, Length, Width), Normal(generate, Batch, Length, Width), Normal(generate, Batch, Length, Width));
        var weights = new AttentionWeights<Tensor<float>>(Weight(), Bias(), Weight(), Bias(), Weight(), Bias(), Weight(), Bias());
        return TimedCase.Of((IMultiHeadAttention<Tensor<float>> subject) => subject.Forward(query, key, value, weights, Heads, null), _ => [], _ => { });

        Tensor<float> Weight() => generate.NormalTensor([Width, Width], standardDeviation: 1 / Math.Sqrt(Width));
        Tensor<float> Bias() => generate.NormalTensor([Width], standardDeviation: 0.1);
    });

    public static TimedSize<ILayerNorm<Tensor<float>>> LayerNorm { get; } = new("layer-norm", "[64, 1024], forward and backward", generate =>
    {
        var (x, gamma, beta, byOutput) = (Normal(generate, Rows, Columns), Normal(generate, Columns), Normal(generate, Columns), Normal(generate, Rows, Columns));
        return TimedCase.Of((ILayerNorm<Tensor<float>> subject) => (subject.Forward(x, gamma, beta, 1e-5f), subject.Backward(byOutput)), _ => [], _ => { });
    });

    public static TimedSize<IBatchNorm<Tensor<float>>> BatchNorm { get; } = new("batch-norm", "[64, 1024], forward and backward", generate =>
    {
        var (x, gamma, beta, byOutput) = (Normal(generate, Rows, Columns), Normal(generate, Columns), Normal(generate, Columns), Normal(generate, Rows, Columns));
        var state = new BatchNormState<Tensor<float>>(Normal(generate, Columns), generate.UniformTensor([Columns], 1, 2), 0.1f, 1e-5f);
        return TimedCase.Of((IBatchNorm<Tensor<float>> subject) => (subject.Forward(x, gamma, beta, state, true), subject.Backward(byOutput)), _ => [], _ => { });
    });

    private static Tensor<float> Normal(Generate generate, params int[] shape) => generate.NormalTensor(shape);
}
