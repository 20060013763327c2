// id: added-to-first-batch-entry-only
// title: Only the first batch entry gets its encodings
// advice: Every batch entry is a sequence of its own and gets the same encodings. Adding two buffers from their beginnings reaches the first entry alone. See how far your loop or span goes.
public sealed class AddedToFirstBatchEntryOnly : ISinusoidalPositionalEncoding<Tensor<float>>
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
        var output = x.ToDenseArray();
        var encoding = Encode(startPosition, x.Length(1), x.Length(2)).DenseSpan();
        TensorPrimitives.Add(output.AsSpan(0, encoding.Length), encoding, output);
        return Tensor.FromArray(output, x.Lengths);
    }
}
