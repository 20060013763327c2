namespace Katas.Contracts;

/// <summary>Batch normalisation, forward and backward (Ioffe and Szegedy 2015, algorithm 1).</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
public interface IBatchNorm<TTensor> where TTensor : class
{
    /// <summary>
    /// Normalises every channel, then scales by gamma and shifts by beta. In training: by the batch mean and the biased batch variance over
    /// every axis but the channel's, and returns <c>running = (1 - momentum) * running + momentum * batch</c>, the running variance from
    /// the unbiased batch variance. In evaluation: by the running statistics, which it returns unchanged.
    /// </summary>
    /// <param name="x"><c>[N, C]</c> or <c>[N, C, d1, ...]</c>, N at least 1.</param>
    /// <param name="gamma"><c>[C]</c>.</param>
    /// <param name="beta"><c>[C]</c>.</param>
    /// <param name="state">The running statistics, momentum and epsilon; read, never written.</param>
    /// <param name="training">Whether to normalise by the batch (true) or by the running statistics (false).</param>
    /// <exception cref="ArgumentException">Training with fewer than two values a channel.</exception>
    BatchNormResult<TTensor> Forward(TTensor x, TTensor gamma, TTensor beta, BatchNormState<TTensor> state, bool training);

    /// <summary>Gradients of the last <see cref="Forward"/>, whichever mode it ran in.</summary>
    /// <param name="outputGradient">The gradient of the loss by the output, shaped as x.</param>
    NormGradients<TTensor> Backward(TTensor outputGradient);
}

/// <summary>What batch normalisation remembers between batches.</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
/// <param name="RunningMean"><c>[C]</c>.</param>
/// <param name="RunningVariance"><c>[C]</c>.</param>
/// <param name="Momentum">The weight of the newest batch, from 0 to 1.</param>
/// <param name="Epsilon">Added to the variance under the root; positive.</param>
public sealed record BatchNormState<TTensor>(TTensor RunningMean, TTensor RunningVariance, float Momentum, float Epsilon) where TTensor : class;

/// <summary>What a forward pass of batch normalisation returns.</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
/// <param name="Output">Shaped as x.</param>
/// <param name="RunningMean"><c>[C]</c>: updated in training, as given in evaluation.</param>
/// <param name="RunningVariance"><c>[C]</c>: updated in training, as given in evaluation.</param>
public sealed record BatchNormResult<TTensor>(TTensor Output, TTensor RunningMean, TTensor RunningVariance) where TTensor : class;
