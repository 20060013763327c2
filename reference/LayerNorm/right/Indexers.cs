/// <summary>Nothing but the tensor's own indexer: an index of any rank that counts up like an odometer, its last digit along the row.</summary>
public sealed class Indexers : ILayerNorm<Tensor<float>>
{
    private Tensor<float> _x = Tensor.Zeros(1);
    private Tensor<float> _gamma = Tensor.Zeros(1);
    private float _epsilon;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        (_x, _gamma, _epsilon) = (x, gamma, epsilon);
        var y = Tensor.Zeros(x.Lengths);
        var at = new nint[x.Rank];
        do
        {
            var (mean, deviation) = Statistics(at);
            for (at[^1] = 0; at[^1] < x.Lengths[^1]; at[^1]++)
                y[at] = (x[at] - mean) / deviation * gamma[at[^1]] + beta[at[^1]];
        }
        while (NextRow(at));
        return y;
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var gradients = new NormGradients<Tensor<float>>(Tensor.Zeros(_x.Lengths), Tensor.Zeros(_gamma.Lengths), Tensor.Zeros(_gamma.Lengths));
        var columns = _x.Lengths[^1];
        var at = new nint[_x.Rank];
        do
        {
            var (mean, deviation) = Statistics(at);
            float sum = 0, dot = 0;
            for (at[^1] = 0; at[^1] < columns; at[^1]++)
            {
                var (column, gradient, normalized) = (at[^1], outputGradient[at], (_x[at] - mean) / deviation);
                gradients.Gamma[column] += gradient * normalized;
                gradients.Beta[column] += gradient;
                sum += gradient * _gamma[column];
                dot += gradient * _gamma[column] * normalized;
            }

            for (at[^1] = 0; at[^1] < columns; at[^1]++)
            {
                var normalized = (_x[at] - mean) / deviation;
                gradients.X[at] = (outputGradient[at] * _gamma[at[^1]] - (sum + normalized * dot) / columns) / deviation;
            }
        }
        while (NextRow(at));
        return gradients;
    }

    private (float Mean, float Deviation) Statistics(nint[] at)
    {
        var columns = _x.Lengths[^1];
        float sum = 0, squares = 0;
        for (at[^1] = 0; at[^1] < columns; at[^1]++) sum += _x[at];
        for (at[^1] = 0; at[^1] < columns; at[^1]++) squares += MathF.Pow(_x[at] - sum / columns, 2);
        return (sum / columns, MathF.Sqrt(squares / columns + _epsilon));
    }

    private bool NextRow(nint[] at)
    {
        for (var axis = at.Length - 2; axis >= 0; axis--)
        {
            if (++at[axis] < _x.Lengths[axis]) return true;
            at[axis] = 0;
        }

        return false;
    }
}
