/// <summary>All sums by halves, recursively, in float32: over the features of a row, and over the rows for gamma and beta.</summary>
public sealed class PairwiseSums : ILayerNorm<Tensor<float>>
{
    private float[] normalized = [];
    private float[] deviations = [];
    private float[] scale = [];

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        normalized = x.ToDenseArray();
        scale = gamma.ToDenseArray();
        float[] shift = beta.ToDenseArray();
        deviations = new float[normalized.Length / scale.Length];
        for (int row = 0; row < deviations.Length; row++)
        {
            Span<float> values = normalized.AsSpan(row * scale.Length, scale.Length);
            float mean = Sum(values) / values.Length;
            foreach (ref float value in values) value -= mean;
            deviations[row] = MathF.Sqrt(Dot(values, values) / values.Length + epsilon);
            foreach (ref float value in values) value /= deviations[row];
        }

        return Tensor.FromArray(normalized.Select((value, i) => value * scale[i % scale.Length] + shift[i % scale.Length]).ToArray(), x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        ReadOnlySpan<float> dy = outputGradient.DenseSpan();
        int columns = scale.Length;
        var dx = new float[dy.Length];
        for (int row = 0; row < deviations.Length; row++)
        {
            ReadOnlySpan<float> values = normalized.AsSpan(row * columns, columns);
            Span<float> gradient = dx.AsSpan(row * columns, columns);
            for (int c = 0; c < columns; c++) gradient[c] = dy[row * columns + c] * scale[c];
            float mean = Sum(gradient) / columns, projection = Dot(gradient, values) / columns;
            for (int c = 0; c < columns; c++) gradient[c] = (gradient[c] - mean - values[c] * projection) / deviations[row];
        }

        float[] dgamma = new float[columns], dbeta = new float[columns];
        for (int c = 0; c < columns; c++)
        {
            var (column, products) = (new float[deviations.Length], new float[deviations.Length]);
            for (int row = 0; row < deviations.Length; row++)
            {
                column[row] = dy[row * columns + c];
                products[row] = dy[row * columns + c] * normalized[row * columns + c];
            }

            (dgamma[c], dbeta[c]) = (Sum(products), Sum(column));
        }

        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, columns), Tensor.FromArray(dbeta, columns));
    }

    private static float Sum(ReadOnlySpan<float> values) => values.Length switch
    {
        0 => 0,
        1 => values[0],
        var length => Sum(values[..(length / 2)]) + Sum(values[(length / 2)..]),
    };

    private static float Dot(ReadOnlySpan<float> left, ReadOnlySpan<float> right) => left.Length switch
    {
        0 => 0,
        1 => left[0] * right[0],
        var length => Dot(left[..(length / 2)], right[..(length / 2)]) + Dot(left[(length / 2)..], right[(length / 2)..]),
    };
}
