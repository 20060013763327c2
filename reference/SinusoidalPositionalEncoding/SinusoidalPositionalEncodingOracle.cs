using Katas.Authoring;

namespace Katas.Reference;

/// <summary>Vaswani et al. 2017, section 3.5, in double, one element at a time.</summary>
public static class SinusoidalPositionalEncodingOracle
{
    /// <summary>The encodings of <paramref name="length"/> positions: <c>[length, dimension]</c>.</summary>
    public static Tensor64 Encode(int startPosition, int length, int dimension)
    {
        var encoding = new Tensor64(length, dimension);
        for (var row = 0; row < length; row++)
        {
            for (var column = 0; column < dimension; column++) encoding[row, column] = Element(startPosition + row, column, dimension);
        }

        return encoding;
    }

    /// <summary>x plus the encodings of its positions, the same in every batch entry: <c>[B, L, D]</c>.</summary>
    public static Tensor64 Forward(Tensor64 x, int startPosition)
    {
        var (batch, length, dimension) = (x.Shape[0], x.Shape[1], x.Shape[2]);
        var output = new Tensor64(batch, length, dimension);
        for (var b = 0; b < batch; b++)
        {
            for (var row = 0; row < length; row++)
            {
                for (var column = 0; column < dimension; column++)
                {
                    output[b, row, column] = x[b, row, column] + Element(startPosition + row, column, dimension);
                }
            }
        }

        return output;
    }

    /// <summary>The angle of a pair of columns, in radians: <c>position / 10000^(2 pair / dimension)</c>.</summary>
    public static double Angle(double position, int pair, int dimension) => position / Math.Pow(10_000, 2.0 * pair / dimension);

    private static double Element(int position, int column, int dimension)
    {
        var angle = Angle(position, column / 2, dimension);
        return column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle);
    }
}
