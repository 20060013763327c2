namespace Katas.Contracts;

/// <summary>Layer normalisation, forward and backward (Ba, Kiros and Hinton 2016).</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
public interface ILayerNorm<TTensor> where TTensor : class
{
    /// <summary>
    /// Normalises over the last axis with the biased variance, then scales by gamma and shifts by beta:
    /// <c>(x - mean) / sqrt(variance + epsilon) * gamma + beta</c>, shaped as x.
    /// </summary>
    /// <param name="x"><c>[..., C]</c>, of any rank from 1 up.</param>
    /// <param name="gamma"><c>[C]</c>.</param>
    /// <param name="beta"><c>[C]</c>.</param>
    /// <param name="epsilon">Added to the variance under the root; positive.</param>
    TTensor Forward(TTensor x, TTensor gamma, TTensor beta, float epsilon);

    /// <summary>Gradients of the last <see cref="Forward"/>: X shaped as x; Gamma and Beta <c>[C]</c>, summed over every leading axis.</summary>
    /// <param name="outputGradient">The gradient of the loss by the output, shaped as x.</param>
    NormGradients<TTensor> Backward(TTensor outputGradient);
}
