// Sums in float32, tensor rows as spans.
public sealed class FloatSums : IRunningMean<Tensor<float>>
{
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (length, columns) = ((int)x.Lengths[0], (int)x.Lengths[1]);
        var means = x.ToDenseArray();
        var sum = new float[columns];
        for (var t = 0; t < length; t++)
        {
            var row = means.AsSpan(t * columns, columns);
            TensorPrimitives.Add<float>(sum, row, sum);
            TensorPrimitives.Divide<float>(sum, t + 1, row);
        }

        return Tensor.FromArray(means, length, columns);
    }
}
