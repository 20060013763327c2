// verdict: WrongAnswer
using Katas.Contracts;
using TorchSharp;

public sealed class FloatAngles : ISinusoidalPositionalEncoding<torch.Tensor>
{
    private const double Base = 10_000;

    public torch.Tensor Encode(int startPosition, int length, int modelDimension)
    {
        var pairs = (modelDimension + 1) / 2;
        var positions = torch.arange(startPosition, (long)startPosition + length, dtype: torch.float32).unsqueeze(1);
        var frequencies = (torch.arange(0, pairs, dtype: torch.float32) * (-2 * Math.Log(Base) / modelDimension)).exp();
        var angles = positions * frequencies;
        return torch.stack([angles.sin(), angles.cos()], -1).reshape(length, 2 * pairs).narrow(1, 0, modelDimension).to(torch.float32);
    }

    public torch.Tensor Forward(torch.Tensor x, int startPosition) => x + Encode(startPosition, (int)x.shape[1], (int)x.shape[2]);
}
