// id: forgets-to-divide
// title: The sums are not divided
// advice: A mean is a sum divided by how many values it is of; here that number grows from row to row.
public sealed class ForgetsToDivide : IRunningMean<Tensor<float>>
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
                means[t * columns + c] = sum;
            }
        }

        return Tensor.FromArray(means, length, columns);
    }
}
