// id: odd-dimension-ends-in-zero
// title: An odd dimension is padded with a column of zeros
// advice: Tensor2Tensor and fairseq pad an odd dimension with zeros, which is right there. Here the last column is one more sine, at the next frequency.
public sealed class OddDimensionEndsInZero : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var p = 0; p < length; p++)
        {
            var row = encoding.WritableRow(p);
            for (var i = 0; 2 * i + 1 < modelDimension; i++)
            {
                var angle = (startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension);
                row[2 * i] = (float)Math.Sin(angle);
                row[2 * i + 1] = (float)Math.Cos(angle);
            }
        }

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
}
