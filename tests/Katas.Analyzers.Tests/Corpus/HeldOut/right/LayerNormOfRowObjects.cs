// One small object a row that knows how to go forth and back; sequences put the rows together.
namespace HeldOut;

public sealed class LayerNormOfRowObjects : ILayerNorm<Tensor<float>>
{
    private sealed class Row
    {
        private readonly double[] _standard;
        private readonly double _sigma;

        public Row(IEnumerable<float> values, double epsilon)
        {
            var v = values.Select(Convert.ToDouble).ToArray();
            var middle = v.Average();
            var moment = v.Select(each => (each - middle) * (each - middle)).Average();
            _sigma = Math.Sqrt(moment + epsilon);
            _standard = Array.ConvertAll(v, each => (each - middle) / _sigma);
        }

        public IEnumerable<float> Scaled(float[] by, float[] shifted) => _standard.Zip(by, shifted).Select(t => (float)(t.First * t.Second + t.Third));

        public IEnumerable<double> Gradient(float[] dy, float[] gamma)
        {
            var w = dy.Zip(gamma, (d, g) => (double)d * g).ToArray();
            var m1 = w.Average();
            var m2 = w.Zip(_standard, (a, s) => a * s).Average();
            return w.Zip(_standard, (a, s) => (a - m1 - s * m2) / _sigma);
        }

        public double this[int column] => _standard[column];
    }

    private Row[] rows = [];
    private float[] scale = [];

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        scale = gamma.ToDenseArray();
        var shift = beta.ToDenseArray();
        rows = [.. x.ToDenseArray().Chunk(scale.Length).Select(chunk => new Row(chunk, epsilon))];
        return Tensor.FromArray(rows.SelectMany(row => row.Scaled(scale, shift)).ToArray(), x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        var chunks = outputGradient.ToDenseArray().Chunk(scale.Length).ToList();
        var dx = chunks.Zip(rows).SelectMany(pair => pair.Second.Gradient(pair.First, scale)).Select(d => (float)d).ToArray();
        var columns = Enumerable.Range(0, scale.Length).ToArray();
        var dgamma = columns.Select(c => (float)chunks.Zip(rows, (chunk, row) => chunk[c] * row[c]).Sum()).ToArray();
        var dbeta = columns.Select(c => (float)chunks.Sum(chunk => (double)chunk[c])).ToArray();
        return new(Tensor.FromArray(dx, outputGradient.Lengths), Tensor.FromArray(dgamma, dgamma.Length), Tensor.FromArray(dbeta, dbeta.Length));
    }
}
