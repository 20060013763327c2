// A cosine is a sine a quarter turn later: one function, one loop over all elements.
namespace HeldOut;

public sealed class EncodingByShiftedCosine : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var values = Enumerable.Range(0, length * modelDimension).Select(i => At(startPosition + i / modelDimension, i % modelDimension, modelDimension));
        return Tensor.FromArray(values.ToArray(), length, modelDimension);
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition)
    {
        var (batch, length, dimension) = ((int)x.Lengths[0], (int)x.Lengths[1], (int)x.Lengths[2]);
        var result = new float[batch * length * dimension];
        for (var i = 0; i < result.Length; i++)
        {
            var (b, p, d) = (i / (length * dimension), i / dimension % length, i % dimension);
            result[i] = x[b, p, d] + At(startPosition + p, d, dimension);
        }

        return Tensor.FromArray(result, batch, length, dimension);
    }

    private static float At(int position, int column, int dimension)
    {
        var angle = position * Math.Pow(1e4, -(column - column % 2) / (double)dimension);
        return (float)Math.Sin(column % 2 == 1 ? angle + Math.PI / 2 : angle);
    }
}
