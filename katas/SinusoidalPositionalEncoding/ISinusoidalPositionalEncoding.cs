namespace Katas.Contracts;

/// <summary>Sinusoidal positional encoding (Vaswani et al. 2017, "Attention Is All You Need", section 3.5).</summary>
/// <typeparam name="TTensor">The tensor type that the kata is written on.</typeparam>
public interface ISinusoidalPositionalEncoding<TTensor> where TTensor : class
{
    /// <summary>
    /// <c>[length, modelDimension]</c>: row p encodes position <c>startPosition + p</c>; column 2i is
    /// <c>sin(position / 10000^(2i / modelDimension))</c>, column 2i + 1 the cosine of the same angle. An odd dimension ends in a sine column.
    /// Angles are as accurate as double makes them.
    /// </summary>
    /// <param name="startPosition">The first position; not negative.</param>
    /// <param name="length">The number of positions; startPosition + length fits an int.</param>
    /// <param name="modelDimension">The number of columns, d.</param>
    TTensor Encode(int startPosition, int length, int modelDimension);

    /// <summary>
    /// x plus the encodings of positions startPosition up to, not including, <c>startPosition + L</c>, the same for every batch entry:
    /// <c>[B, L, D]</c>.
    /// </summary>
    /// <param name="x"><c>[B, L, D]</c>.</param>
    /// <param name="startPosition">The position of the first row; not negative.</param>
    TTensor Forward(TTensor x, int startPosition);
}
