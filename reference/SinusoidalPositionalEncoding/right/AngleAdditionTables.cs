// position = 64 * block + rest: sine and cosine of both parts come from two small tables, and the addition theorem joins them.
public sealed class AngleAdditionTables : ISinusoidalPositionalEncoding<Tensor<float>>
{
    private const int BlockLength = 64;

    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var i = 0; i < (modelDimension + 1) / 2; i++)
        {
            var scale = Math.Pow(10000, 2.0 * i / modelDimension);
            var rests = Enumerable.Range(0, BlockLength).Select(rest => Math.SinCos(rest / scale)).ToArray();
            var blocks = new Dictionary<int, (double Sin, double Cos)>();
            for (var p = 0; p < length; p++)
            {
                var (block, rest) = Math.DivRem(startPosition + p, BlockLength);
                if (!blocks.TryGetValue(block, out var start)) blocks[block] = start = Math.SinCos((double)block * BlockLength / scale);

                var (sine, cosine) = rests[rest];
                var row = encoding.WritableRow(p);
                row[2 * i] = (float)(start.Sin * cosine + start.Cos * sine);
                if (2 * i + 1 < row.Length) row[2 * i + 1] = (float)(start.Cos * cosine - start.Sin * sine);
            }
        }

        return encoding;
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var encoding = Encode(startPosition, x.Length(1), x.Length(2));
        var output = Tensor.Zeros(x.Lengths);
        for (var p = 0; p < x.Length(1); p++)
        {
            for (var b = 0; b < x.Length(0); b++) TensorPrimitives.Add(x.Row(b, p), encoding.Row(p), output.WritableRow(b, p));
        }

        return output;
    }
}
