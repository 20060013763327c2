// Carries the mean itself: mean += (x - mean) / count.
public sealed class CarriedMean : IRunningMean<Tensor<float>>
{
    public Tensor<float> Forward(Tensor<float> x)
    {
        var columns = (int)x.Lengths[1];
        var means = x.ToDenseArray();
        for (var i = columns; i < means.Length; i++)
        {
            var before = means[i - columns];
            means[i] = before + (means[i] - before) / (i / columns + 1);
        }

        return Tensor.FromArray(means, x.Lengths);
    }
}
