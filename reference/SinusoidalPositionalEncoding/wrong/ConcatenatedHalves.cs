// id: concatenated-halves
// title: All sines come first, then all cosines
// advice: Tensor2Tensor, fairseq and TensorFlow's tutorial lay sines and cosines out as two halves, which is right there. Here they alternate as in the paper: a sine, then the cosine of the same angle. See how a column index becomes a pair and a function.
public sealed class ConcatenatedHalves : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var p = 0; p < length; p++)
        {
            var row = encoding.WritableRow(p);
            var half = (modelDimension + 1) / 2;
            for (var column = 0; column < modelDimension; column++)
            {
                var i = column % half;
                var angle = (startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension);
                row[column] = (float)(column < half ? Math.Sin(angle) : Math.Cos(angle));
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
