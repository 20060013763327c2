// id: present-row-left-out
// title: The present row is left out of its own mean
// advice: Row t is the mean of rows 0 to t, both included. Look at whether a row is added before or after the mean is taken.
public sealed class PresentRowLeftOut : IRunningMean<Tensor<float>>
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
                if (t > 0) means[t * columns + c] = sum / t;
                sum += values[t * columns + c];
            }
        }

        return Tensor.FromArray(means, length, columns);
    }
}
