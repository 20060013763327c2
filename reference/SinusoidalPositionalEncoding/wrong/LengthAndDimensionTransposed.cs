// id: length-and-dimension-transposed
// title: Encode returns [modelDimension, length]
// advice: Rows are positions and columns are features: [length, modelDimension]. A transposed table has the right numbers in the wrong places, and the wrong shape unless both lengths agree.
public sealed class LengthAndDimensionTransposed : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(modelDimension, length);
        for (var p = 0; p < length; p++)
        {
            for (var column = 0; column < modelDimension; column++)
            {
                var i = column / 2;
                var angle = (startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension);
                encoding.WritableRow(column)[p] = (float)(column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle));
            }
        }

        return encoding;
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var encoding = Encode(startPosition, x.Length(1), x.Length(2));
        var output = Tensor.FromArray(x.ToDenseArray(), x.Lengths);
        for (var b = 0; b < x.Length(0); b++)
        {
            for (var p = 0; p < x.Length(1); p++)
            {
                var row = output.WritableRow(b, p);
                for (var column = 0; column < row.Length; column++) row[column] += encoding.Row(column)[p];
            }
        }

        return output;
    }
}
