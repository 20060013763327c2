/// <summary>Each forward leaves a tape that knows how to go back; training and evaluation leave different ones. Sums in double, one pass each.</summary>
public sealed class ModesAsObjects : IBatchNorm<Tensor<float>>
{
    private Tape? _tape;

    public BatchNormResult<Tensor<float>> Forward(
        Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state, bool training)
    {
        var shape = new Shape(x.Length(0), x.Length(1), (int)(x.FlattenedLength / (x.Lengths[0] * x.Lengths[1])));
        return training ? Train(x, shape, gamma, beta, state) : Evaluate(x, shape, gamma, beta, state);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) =>
        (_tape ?? throw new InvalidOperationException("There has been no forward.")).Backward(outputGradient);

    private BatchNormResult<Tensor<float>> Train(
        Tensor<float> x, Shape shape, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state)
    {
        if (shape.Count < 2) throw new ArgumentOutOfRangeException(nameof(x), shape.Count, "Values a channel");

        // Mean of squares less square of mean: safe here, since float32 squares are exact in double.
        var values = x.ToDenseArray();
        double[] sums = new double[shape.Channels], squares = new double[shape.Channels];
        for (int i = 0; i < values.Length; i++)
        {
            sums[shape.Channel(i)] += values[i];
            squares[shape.Channel(i)] += (double)values[i] * values[i];
        }

        double[] means = [.. sums.Select(sum => sum / shape.Count)];
        double[] variances = [.. squares.Select((square, c) => Math.Max(0, square / shape.Count - means[c] * means[c]))];
        var tape = new TrainingTape(values, shape, gamma.ToDenseArray(), means, [.. variances.Select(v => 1 / Math.Sqrt(v + state.Epsilon))]);
        _tape = tape;
        var (oldMeans, oldVariances) = (state.RunningMean.ToDenseArray(), state.RunningVariance.ToDenseArray());
        var bessel = shape.Count / (shape.Count - 1.0);
        float[] newMeans = [.. oldMeans.Select((old, c) => (float)(old + state.Momentum * (means[c] - old)))];
        float[] newVariances = [.. oldVariances.Select((old, c) => (float)(old + state.Momentum * (bessel * variances[c] - old)))];
        return new(tape.Output(x, beta), Tensor.FromArray(newMeans, shape.Channels), Tensor.FromArray(newVariances, shape.Channels));
    }

    private BatchNormResult<Tensor<float>> Evaluate(
        Tensor<float> x, Shape shape, Tensor<float> gamma, Tensor<float> beta, BatchNormState<Tensor<float>> state)
    {
        double[] means = [.. state.RunningMean.ToDenseArray()];
        double[] rates = [.. state.RunningVariance.ToDenseArray().Select(v => 1 / Math.Sqrt((double)v + state.Epsilon))];
        _tape = new Tape(x.ToDenseArray(), shape, gamma.ToDenseArray(), means, rates);
        return new(_tape.Output(x, beta), state.RunningMean, state.RunningVariance);
    }

    private sealed record Shape(int Examples, int Channels, int Positions)
    {
        public int Count => Examples * Positions;

        public int Channel(int i) => i / Positions % Channels;
    }

    private class Tape(float[] x, Shape shape, float[] gamma, double[] means, double[] rates)
    {
        public Tensor<float> Output(Tensor<float> like, Tensor<float> beta)
        {
            var shift = beta.ToDenseArray();
            return Tensor.FromArray(x.Select((_, i) => (float)(gamma[shape.Channel(i)] * Normalized(i) + shift[shape.Channel(i)])).ToArray(), like.Lengths);
        }

        public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
        {
            var gradient = outputGradient.ToDenseArray();
            double[] byGamma = new double[shape.Channels], byBeta = new double[shape.Channels];
            for (int i = 0; i < gradient.Length; i++)
            {
                byGamma[shape.Channel(i)] += gradient[i] * Normalized(i);
                byBeta[shape.Channel(i)] += gradient[i];
            }

            var byX = gradient.Select((value, i) =>
            {
                var c = shape.Channel(i);
                return (float)(gamma[c] * rates[c] * (value - ThroughStatistics(byBeta[c] / shape.Count, Normalized(i) * byGamma[c] / shape.Count)));
            });
            return new(
                Tensor.FromArray(byX.ToArray(), outputGradient.Lengths),
                Tensor.FromArray(Array.ConvertAll(byGamma, sum => (float)sum), shape.Channels),
                Tensor.FromArray(Array.ConvertAll(byBeta, sum => (float)sum), shape.Channels));
        }

        protected virtual double ThroughStatistics(double mean, double projection) => 0;

        private double Normalized(int i) => (x[i] - means[shape.Channel(i)]) * rates[shape.Channel(i)];
    }

    private sealed class TrainingTape(float[] x, Shape shape, float[] gamma, double[] means, double[] rates) : Tape(x, shape, gamma, means, rates)
    {
        protected override double ThroughStatistics(double mean, double projection) => mean + projection;
    }
}
