// id: float-angles
// title: Angles are computed in float
// advice: A float has 24 bits: at position 1,000,000 its angle is off by hundredths of a radian, and the sine with it. Many published versions do so, since they stay below a few thousand positions. Here frequency and angle are in double and only the result is rounded.
public sealed class FloatAngles : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var p = 0; p < length; p++)
        {
            var row = encoding.WritableRow(p);
            for (var column = 0; column < modelDimension; column++)
            {
                var i = column / 2;
                var angle = (startPosition + p) / MathF.Pow(10000, 2f * i / modelDimension);
                row[column] = column % 2 == 0 ? MathF.Sin(angle) : MathF.Cos(angle);
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
