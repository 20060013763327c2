// id: sine-and-cosine-swapped
// title: Cosines stand in the even columns and sines in the odd ones
// advice: The paper puts the sine in column 2i and the cosine in column 2i + 1. The other order is as good for a model, but a table must fit what was trained with it. Position 0 must read 0, 1, 0, 1.
public sealed class SineAndCosineSwapped : ISinusoidalPositionalEncoding<Tensor<float>>
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
                row[column] = (float)(column % 2 == 0 ? Math.Cos(angle) : Math.Sin(angle));
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
