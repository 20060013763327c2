// id: scaled-by-root-of-dimension
// title: x is multiplied by the square root of the dimension
// advice: The paper scales embeddings by the root of d in its embedding layer (section 3.4), before positions are added, and many classes do both at once. Here x is added as it is.
public sealed class ScaledByRootOfDimension : ISinusoidalPositionalEncoding<Tensor<float>>
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
                var angle = (startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension);
                row[column] = (float)(column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle));
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
            for (var p = 0; p < length; p++)
                TensorPrimitives.MultiplyAdd(x.Row(b, p), MathF.Sqrt(modelDimension), encoding.Row(p), output.WritableRow(b, p));
        }

        return output;
    }
}
