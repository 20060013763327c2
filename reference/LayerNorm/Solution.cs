/// <summary>
/// Layer normalisation over rows of contiguous memory: whatever the rank, x is a stack of rows of C features. Every pass over a row is one vectorised
/// call, the variance is taken in two passes, and forward keeps what backward is made of: the normalised rows and one number a row.
/// </summary>
public sealed class Solution : ILayerNorm<Tensor<float>>
{
    private float[] _normalized = [];
    private float[] _inverseDeviations = [];
    private float[] _gamma = [];

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var columns = x.Length(-1);
        var shift = beta.DenseSpan();
        _gamma = gamma.ToDenseArray();
        _normalized = x.ToDenseArray();
        _inverseDeviations = new float[_normalized.Length / columns];

        var output = new float[_normalized.Length];
        for (var row = 0; row < _inverseDeviations.Length; row++)
        {
            var normalized = Row(_normalized, row);
            TensorPrimitives.Subtract(normalized, TensorPrimitives.Sum<float>(normalized) / columns, normalized);
            var variance = TensorPrimitives.SumOfSquares<float>(normalized) / columns;
            _inverseDeviations[row] = 1 / MathF.Sqrt(variance + epsilon);
            TensorPrimitives.Multiply(normalized, _inverseDeviations[row], normalized);
            TensorPrimitives.MultiplyAdd(normalized, _gamma, shift, Row(output, row));
        }

        return Tensor.FromArray(output, x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var columns = _gamma.Length;
        var byOutput = outputGradient.DenseSpan();
        var (byX, byGamma, byBeta) = (new float[_normalized.Length], new float[columns], new float[columns]);
        var product = new float[columns];

        for (var row = 0; row < _inverseDeviations.Length; row++)
        {
            var gradient = byOutput.Slice(row * columns, columns);
            var normalized = Row(_normalized, row);
            TensorPrimitives.Add(byBeta, gradient, byBeta);
            TensorPrimitives.MultiplyAdd(gradient, normalized, byGamma, byGamma);

            // Of g = gamma * gradient, the part along a shift of the row (its mean) and along a scaling of it (its projection on the normalised
            // row) changes nothing in the output, so it is taken away: (g - mean(g) - normalized * mean(g * normalized)) / deviation.
            var result = Row(byX, row);
            TensorPrimitives.Multiply(gradient, _gamma, result);
            var projection = TensorPrimitives.Dot<float>(result, normalized) / columns;
            TensorPrimitives.Subtract(result, TensorPrimitives.Sum<float>(result) / columns, result);
            TensorPrimitives.Multiply(normalized, projection, product);
            TensorPrimitives.Subtract(result, product, result);
            TensorPrimitives.Multiply(result, _inverseDeviations[row], result);
        }

        return new(Tensor.FromArray(byX, outputGradient.Lengths), Tensor.FromArray(byGamma, columns), Tensor.FromArray(byBeta, columns));
    }

    private Span<float> Row(float[] rows, int row) => rows.AsSpan(row * _gamma.Length, _gamma.Length);
}
