public sealed class Sample : ILayerNorm<Tensor<float>>
{
    private float[] _normalized = [];
    private float[] _deviations = [];
    private float[] _gamma = [];

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        var values = x.ToDenseArray();
        var scale = gamma.ToDenseArray();
        var shift = beta.ToDenseArray();
        var columns = scale.Length;
        var rows = values.Length / columns;
        var output = new float[values.Length];
        _gamma = scale;
        _normalized = new float[values.Length];
        _deviations = new float[rows];
        for (var row = 0; row < rows; row++)
        {
            var start = row * columns;
            var mean = 0f;
            for (var c = 0; c < columns; c++) mean += values[start + c];
            mean /= columns;
            var variance = 0f;
            for (var c = 0; c < columns; c++) variance += (values[start + c] - mean) * (values[start + c] - mean);
            variance /= columns;
            var deviation = MathF.Sqrt(variance + epsilon);
            _deviations[row] = deviation;
            for (var c = 0; c < columns; c++)
            {
                _normalized[start + c] = (values[start + c] - mean) / deviation;
                output[start + c] = _normalized[start + c] * scale[c] + shift[c];
            }
        }

        return Tensor.FromArray(output, x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradient = outputGradient.ToDenseArray();
        var columns = _gamma.Length;
        var rows = gradient.Length / columns;
        var dx = new float[gradient.Length];
        var dgamma = new float[columns];
        var dbeta = new float[columns];
        for (var row = 0; row < rows; row++)
        {
            var start = row * columns;
            var mean = 0f;
            var projection = 0f;
            for (var c = 0; c < columns; c++)
            {
                var scaled = gradient[start + c] * _gamma[c];
                mean += scaled;
                projection += scaled * _normalized[start + c];
                dgamma[c] += gradient[start + c] * _normalized[start + c];
                dbeta[c] += gradient[start + c];
            }

            mean /= columns;
            projection /= columns;
            for (var c = 0; c < columns; c++)
            {
                var scaled = gradient[start + c] * _gamma[c];
                dx[start + c] = (scaled - mean - _normalized[start + c] * projection) / _deviations[row];
            }
        }

        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, columns), Tensor.FromArray(dbeta, columns));
    }
}
