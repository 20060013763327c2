namespace Katas.Contracts;

/// <summary>The gradients that a normalisation layer's backward pass returns.</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
/// <param name="X">By the input, shaped as it.</param>
/// <param name="Gamma">By the scale, <c>[C]</c>.</param>
/// <param name="Beta">By the shift, <c>[C]</c>.</param>
public sealed record NormGradients<TTensor>(TTensor X, TTensor Gamma, TTensor Beta) where TTensor : class;
