// The frequencies as exp(-ln 10000 * 2i / d), as PyTorch users write them, and the table column by column.
public sealed class ExponentialByColumn : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var values = new float[length * modelDimension];
        for (var column = 0; column < modelDimension; column += 2)
        {
            var frequency = Math.Exp(-Math.Log(10000.0) * column / modelDimension);
            for (var row = 0; row < length; row++)
            {
                var angle = (startPosition + row) * frequency;
                values[row * modelDimension + column] = (float)Math.Sin(angle);
                if (column + 1 < modelDimension) values[row * modelDimension + column + 1] = (float)Math.Cos(angle);
            }
        }

        return Tensor.Create(values, [length, modelDimension]);
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var (length, dimension) = (x.Length(1), x.Length(2));
        var encoding = Encode(startPosition, length, dimension).ToDenseArray();
        var values = x.ToDenseArray();
        for (var i = 0; i < values.Length; i++) values[i] += encoding[i % encoding.Length];
        return Tensor.FromArray(values, x.Length(0), length, dimension);
    }
}
