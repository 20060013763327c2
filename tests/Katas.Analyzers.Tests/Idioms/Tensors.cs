using System.Buffers;

namespace Idioms;

public static class Tensors
{
    public static Tensor<float> Softmax(Tensor<float> scores)
    {
        var rows = checked((int)scores.Lengths[0]);
        var columns = checked((int)scores.Lengths[1]);
        var result = Tensor.CreateFromShape<float>([rows, columns]);
        for (var row = 0; row < rows; row++)
        {
            var source = scores.GetDimensionSpan(0)[row];
            var target = result.AsTensorSpan().Slice([row..(row + 1), NRange.All]);
            target[0, 0] = source[0];
        }

        Span<float> values = new float[columns];
        TensorPrimitives.Subtract(values, TensorPrimitives.Max((ReadOnlySpan<float>)values), values);
        TensorPrimitives.Exp(values, values);
        TensorPrimitives.Divide(values, TensorPrimitives.Sum((ReadOnlySpan<float>)values), values);
        TensorPrimitives.MultiplyAdd(values, 2f, values, values);
        return result + Tensor.Multiply(scores, 2f) - scores / 3f;
    }

    public static Tensor<float> Linear(Tensor<float> x, Tensor<float> weight)
    {
        var y = Tensor.FromArray(x.ToDenseArray(), x.Lengths);
        y.WritableRow(0).Clear();
        y[0, 0] = TensorPrimitives.Dot(x.Row(0), weight.Row(0));
        y[[0, 1]] = x[[0, 1]];
        return y;
    }
}
