// id: divides-by-the-length
// title: Every sum is divided by the length of the sequence
// advice: At row t only t + 1 rows have been seen. Look at what the sum is divided by.
public sealed class DividesByTheLength : IRunningMean<Tensor<float>>
{
    public Tensor<float> Forward(Tensor<float> x)
    {
        var (length, columns) = ((int)x.Lengths[0], (int)x.Lengths[1]);
        var values = x.ToDenseArray();
        var means = new float[values.Length];
        for (var c = 0; c < columns; c++)
        {
            var sum = 0f;
            for (var t = 0; t < length; t++)
            {
                sum += values[t * columns + c];
                means[t * columns + c] = sum / length;
            }
        }

        return Tensor.FromArray(means, length, columns);
    }
}
