// Every pair turns by a fixed angle from one position to the next: two products instead of a sine and a cosine. Rounding adds up, so the true
// angle is taken again every few rows.
public sealed class RotationRecurrence : ISinusoidalPositionalEncoding<Tensor<float>>
{
    private const int RowsBetweenAnchors = 32;

    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var encoding = Tensor.Zeros(length, modelDimension);
        for (var i = 0; 2 * i < modelDimension; i++)
        {
            var frequency = 1 / Math.Pow(10000, 2.0 * i / modelDimension);
            var (stepSine, stepCosine) = Math.SinCos(frequency);
            var (sine, cosine) = (0.0, 1.0);
            for (var p = 0; p < length; p++)
            {
                (sine, cosine) = p % RowsBetweenAnchors == 0
                    ? Math.SinCos((startPosition + p) * frequency)
                    : (sine * stepCosine + cosine * stepSine, cosine * stepCosine - sine * stepSine);
                var row = encoding.WritableRow(p);
                row[2 * i] = (float)sine;
                if (2 * i + 1 < modelDimension) row[2 * i + 1] = (float)cosine;
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
                TensorPrimitives.Add(row, encoding.Row(p), row);
            }
        }

        return output;
    }
}
