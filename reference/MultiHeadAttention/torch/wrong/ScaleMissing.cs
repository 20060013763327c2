// verdict: WrongAnswer
// mistake: scale-missing
using Katas.Contracts;
using TorchSharp;

public sealed class ScaleMissing : IMultiHeadAttention<torch.Tensor>
{
    public torch.Tensor Forward(
        torch.Tensor query, torch.Tensor key, torch.Tensor value, AttentionWeights<torch.Tensor> weights, int numHeads, torch.Tensor? mask)
    {
        var (batch, width) = (query.shape[0], query.shape[2]);
        var headWidth = width / numHeads;

        var queries = Heads(Linear(query, weights.QueryWeight, weights.QueryBias));
        var keys = Heads(Linear(key, weights.KeyWeight, weights.KeyBias));
        var values = Heads(Linear(value, weights.ValueWeight, weights.ValueBias));

        var scores = torch.matmul(queries, keys.transpose(-2, -1));
        var blocked = mask?.eq(0).unsqueeze(1);
        if (blocked is not null) scores = scores.masked_fill(blocked, float.NegativeInfinity);
        var attention = torch.softmax(scores, -1);
        // A query that may attend to nothing has divided zero by zero.
        if (blocked is not null) attention = attention.masked_fill(blocked, 0);

        var context = torch.matmul(attention, values).transpose(1, 2).reshape(batch, -1, width);
        return Linear(context, weights.OutputWeight, weights.OutputBias);

        torch.Tensor Heads(torch.Tensor x) => x.reshape(batch, -1, numHeads, headWidth).transpose(1, 2);
    }

    private static torch.Tensor Linear(torch.Tensor x, torch.Tensor weight, torch.Tensor bias) => torch.matmul(x, weight.t()) + bias;
}
