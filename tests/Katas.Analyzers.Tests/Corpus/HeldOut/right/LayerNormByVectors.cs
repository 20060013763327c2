// Whole registers at a time, and a scalar tail; statistics in double by halves.
namespace HeldOut;

public sealed class LayerNormByVectors : ILayerNorm<Tensor<float>>
{
    private readonly record struct RowMemory(float Centre, float Reciprocal);

    private Tensor<float>? _input;
    private Tensor<float>? _scale;
    private RowMemory[] _memory = [];

    public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
    {
        (_input, _scale) = (x, gamma);
        ReadOnlySpan<float> all = x.ToDenseArray(), g = gamma.ToDenseArray(), b = beta.ToDenseArray();
        var width = g.Length;
        var result = new float[all.Length];
        _memory = new RowMemory[all.Length / width];
        for (var r = 0; r < _memory.Length; r++)
        {
            var source = all.Slice(r * width, width);
            var target = result.AsSpan(r * width, width);
            var centre = (float)(Halves(source) / width);
            foreach (ref var slot in target) slot = 0;
            TensorPrimitives.Subtract(source, centre, target);
            var spread = SquaresOf(target) / width;
            var reciprocal = 1f / MathF.Sqrt(spread + epsilon);
            _memory[r] = new(centre, reciprocal);
            var lanes = Vector<float>.Count;
            var i = 0;
            for (; i <= width - lanes; i += lanes)
                (new Vector<float>(target[i..]) * reciprocal * new Vector<float>(g[i..]) + new Vector<float>(b[i..])).CopyTo(target[i..]);
            while (i < width)
            {
                target[i] = target[i] * reciprocal * g[i] + b[i];
                i++;
            }
        }

        return Tensor.FromArray(result, x.Lengths);
    }

    public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient)
    {
        ReadOnlySpan<float> dy = outputGradient.ToDenseArray(), all = _input!.ToDenseArray(), g = _scale!.ToDenseArray();
        var width = g.Length;
        float[] byX = new float[all.Length], byGamma = new float[width], byBeta = new float[width];
        Span<float> hat = new float[width], pushed = new float[width];
        for (var r = 0; r < _memory.Length; r++)
        {
            var gradient = dy.Slice(r * width, width);
            TensorPrimitives.Subtract(all.Slice(r * width, width), _memory[r].Centre, hat);
            TensorPrimitives.Multiply(hat, _memory[r].Reciprocal, hat);
            TensorPrimitives.Multiply(gradient, g, pushed);
            TensorPrimitives.MultiplyAdd(gradient, hat, byGamma, byGamma);
            TensorPrimitives.Add(byBeta, gradient, byBeta);
            var along = TensorPrimitives.Dot<float>(pushed, hat) / width;
            var level = TensorPrimitives.Sum<float>(pushed) / width;
            for (var i = 0; i < width; i++) byX[r * width + i] = _memory[r].Reciprocal * (pushed[i] - level - hat[i] * along);
        }

        return new(Tensor.FromArray(byX, outputGradient.Lengths), Tensor.FromArray(byGamma, width), Tensor.FromArray(byBeta, width));
    }

    private static double Halves(ReadOnlySpan<float> part) => part.Length switch
    {
        0 => 0,
        1 => part[0],
        var n => Halves(part[..(n / 2)]) + Halves(part[(n / 2)..]),
    };

    private static float SquaresOf(ReadOnlySpan<float> part)
    {
        var total = 0.0;
        foreach (var value in part) total += (double)value * value;
        return (float)total;
    }
}
