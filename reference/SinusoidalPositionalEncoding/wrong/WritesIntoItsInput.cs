// id: writes-into-its-input
// title: Forward writes the sum into x
// advice: x belongs to the caller, who may need it again: a residual connection reads it after you. Return a tensor of your own. See which tensor your addition writes to.
public sealed class WritesIntoItsInput : ISinusoidalPositionalEncoding<Tensor<float>>
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
        var encoding = Encode(startPosition, x.Length(1), x.Length(2));
        for (var b = 0; b < x.Length(0); b++)
        {
            for (var p = 0; p < x.Length(1); p++) TensorPrimitives.Add(x.Row(b, p), encoding.Row(p), x.WritableRow(b, p));
        }

        return x;
    }
}
