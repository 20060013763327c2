namespace Katas.Solutions;

/// <summary>
/// One frequency per pair of columns, one sine and cosine per pair and position; the batch only adds. O(length * modelDimension) trigonometry
/// whatever the batch.
/// </summary>
public sealed class SinusoidalPositionalEncoding : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var frequencies = Frequencies(modelDimension);
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var p = 0; p < length; p++) EncodePosition(startPosition + p, frequencies, encoding.WritableRow(p));
        return encoding;
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var (batch, length, modelDimension) = (x.Length(0), x.Length(1), x.Length(2));
        var encoding = Encode(startPosition, length, modelDimension);
        var output = Tensor.Zeros(batch, length, modelDimension);
        for (var b = 0; b < batch; b++)
        {
            for (var p = 0; p < length; p++) TensorPrimitives.Add(x.Row(b, p), encoding.Row(p), output.WritableRow(b, p));
        }

        return output;
    }

    // In double: at position 1,000,000 a float32 angle is off by several hundredths of a radian.
    private static double[] Frequencies(int modelDimension)
    {
        var frequencies = new double[(modelDimension + 1) / 2];
        for (var i = 0; i < frequencies.Length; i++) frequencies[i] = Math.Pow(10_000, -2.0 * i / modelDimension);
        return frequencies;
    }

    private static void EncodePosition(int position, double[] frequencies, Span<float> row)
    {
        for (var i = 0; i < frequencies.Length; i++)
        {
            var (sine, cosine) = Math.SinCos(position * frequencies[i]);
            row[2 * i] = (float)sine;
            if (2 * i + 1 < row.Length) row[2 * i + 1] = (float)cosine;
        }
    }
}
