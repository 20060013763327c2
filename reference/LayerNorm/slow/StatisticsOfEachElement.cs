namespace Katas.Answers;

// Whatever an element needs of its row is asked for where it is needed: mean and deviation in both directions, and both sums of backward. Right in value,
// though each of the C values of a row reads all C of them.
public sealed class StatisticsOfEachElement : ILayerNorm<Tensor<float>>
{
    private float[] _x = [];
    private float[] _gamma = [];
    private float _epsilon;

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        (_x, _gamma, _epsilon) = (x.ToDenseArray(), gamma.ToDenseArray(), epsilon);
        var shift = beta.ToDenseArray();
        var y = new float[_x.Length];
        for (var i = 0; i < y.Length; i++)
        {
            var column = i % _gamma.Length;
            y[i] = (float)((_x[i] - Mean(i)) / Deviation(i) * _gamma[column] + shift[column]);
        }

        return Tensor.FromArray(y, x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var dy = outputGradient.ToDenseArray();
        var columns = _gamma.Length;
        var (dx, dgamma, dbeta) = (new float[dy.Length], new float[columns], new float[columns]);
        for (var i = 0; i < dy.Length; i++)
        {
            var (mean, deviation) = (Mean(i), Deviation(i));
            double sum = 0, dot = 0;
            for (var j = RowOf(i); j < RowOf(i) + columns; j++)
            {
                var gradient = (double)dy[j] * _gamma[j % columns];
                sum += gradient;
                dot += gradient * (_x[j] - mean) / deviation;
            }

            var normalized = (_x[i] - mean) / deviation;
            dx[i] = (float)(((double)dy[i] * _gamma[i % columns] - (sum + normalized * dot) / columns) / deviation);
            dgamma[i % columns] += (float)(dy[i] * normalized);
            dbeta[i % columns] += dy[i];
        }

        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, columns), Tensor.FromArray(dbeta, columns));
    }

    private int RowOf(int i) => i - i % _gamma.Length;

    private double Mean(int i)
    {
        var sum = 0.0;
        for (var j = RowOf(i); j < RowOf(i) + _gamma.Length; j++) sum += _x[j];
        return sum / _gamma.Length;
    }

    private double Deviation(int i)
    {
        var (mean, squares) = (Mean(i), 0.0);
        for (var j = RowOf(i); j < RowOf(i) + _gamma.Length; j++) squares += (_x[j] - mean) * (_x[j] - mean);
        return Math.Sqrt(squares / _gamma.Length + _epsilon);
    }
}
