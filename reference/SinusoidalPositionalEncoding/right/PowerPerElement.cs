// The formula as it is printed, one element at a time, through the tensor's indexer.
public sealed class PowerPerElement : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.CreateFromShape<float>([length, modelDimension]);
        for (var row = 0; row < length; row++)
        {
            for (var column = 0; column < modelDimension; column++)
            {
                var evenColumn = column - column % 2;
                var angle = (startPosition + row) / Math.Pow(10000.0, (double)evenColumn / modelDimension);
                encoding[row, column] = column == evenColumn ? (float)Math.Sin(angle) : (float)Math.Cos(angle);
            }
        }

        return encoding;
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var encoding = Encode(startPosition, (int)x.Lengths[1], (int)x.Lengths[2]);
        var output = Tensor.CreateFromShape<float>(x.Lengths);
        for (nint b = 0; b < x.Lengths[0]; b++)
        {
            for (nint row = 0; row < x.Lengths[1]; row++)
            {
                for (nint column = 0; column < x.Lengths[2]; column++)
                    output[b, row, column] = x[b, row, column] + encoding[row, column];
            }
        }

        return output;
    }
}
