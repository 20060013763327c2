namespace Katas.Answers;

/// <summary>The anchor of growth: every three positions in every column, O(L³ · E). Its answer means nothing.</summary>
public sealed class Anchor : IMultiHeadAttention<Tensor<float>>
{
    public Tensor<float> Forward(
        Tensor<float> query, Tensor<float> key, Tensor<float> value, AttentionWeights<Tensor<float>> weights, int numHeads, Tensor<float>? mask)
    {
        var (values, length, width) = (query.ToDenseArray(), query.Length(1), query.Length(2));
        var sum = 0f;
        for (var column = 0; column < width; column++)
        {
            for (var i = 0; i < length; i++)
            {
                for (var j = 0; j < length; j++)
                {
                    for (var k = 0; k < length; k++) sum += values[i * width + column] * values[j * width + column] * values[k * width + column];
                }
            }
        }

        return query * sum;
    }
}
