// id: odd-dimension-crashes
// title: An odd dimension writes past the end of the row
// advice: With an odd dimension the last sine has no cosine after it: column 2i + 1 does not exist. The formula as many tutorials write it serves even dimensions alone; here odd ones are asked for.
public sealed class OddDimensionCrashes : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var p = 0; p < length; p++)
        {
            var row = encoding.WritableRow(p);
            for (var i = 0; 2 * i < modelDimension; i++)
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
