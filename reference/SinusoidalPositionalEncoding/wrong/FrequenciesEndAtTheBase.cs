// id: frequencies-end-at-the-base
// title: The slowest frequency is exactly 1/10000
// advice: Tensor2Tensor and fairseq space the frequencies so that the last pair has exactly 1/10000, dividing by d / 2 - 1; the paper's formula, asked for here, divides by d / 2 and stops short of it. See what your exponent is on the last pair.
public sealed class FrequenciesEndAtTheBase : ISinusoidalPositionalEncoding<Tensor<float>>
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
                var angle = (startPosition + p) / Math.Pow(10000, 2.0 * i / Math.Max(modelDimension - 2, 1));
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
            for (var p = 0; p < length; p++) TensorPrimitives.Add(x.Row(b, p), encoding.Row(p), output.WritableRow(b, p));
        }

        return output;
    }
}
