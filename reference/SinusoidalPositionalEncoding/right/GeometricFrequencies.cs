// The frequencies fall by one constant factor, so a single power is enough; sines and cosines in two passes over each row.
public sealed class GeometricFrequencies : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var p = 0; p < length; p++) AddWaves(encoding.WritableRow(p), startPosition + p);
        return encoding;
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var values = x.ToDenseArray();
        var dimension = x.Length(2);
        for (var row = 0; row * dimension < values.Length; row++)
            AddWaves(values.AsSpan(row * dimension, dimension), startPosition + row % x.Length(1));
        return Tensor.FromArray(values, x.Lengths);
    }

    private static void AddWaves(Span<float> row, int position)
    {
        var factor = Math.Pow(10000, -2.0 / row.Length);
        double angle = position;
        for (var column = 0; column < row.Length; column += 2, angle *= factor) row[column] += (float)Math.Sin(angle);

        angle = position;
        for (var column = 1; column < row.Length; column += 2, angle *= factor) row[column] += (float)Math.Cos(angle);
    }
}
