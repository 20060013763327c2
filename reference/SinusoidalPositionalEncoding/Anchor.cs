namespace Katas.Answers;

/// <summary>The anchor of growth: every element beside every other, O((L · D)²). Its answers mean nothing.</summary>
public sealed class Anchor : ISinusoidalPositionalEncoding<Tensor<float>>
{
    public Tensor<float> Encode(int startPosition, int length, int modelDimension)
    {
        var values = new float[length * modelDimension];
        for (var i = 0; i < values.Length; i++)
        {
            for (var j = 0; j < values.Length; j++) values[i] += 1f / (i + j + 1);
        }

        return Tensor.FromArray(values, length, modelDimension);
    }

    public Tensor<float> Forward(Tensor<float> x, int startPosition) => x + Encode(startPosition, x.Length(1), x.Length(2));
}
