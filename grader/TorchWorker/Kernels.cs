using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>
/// Runs a little of everything that submissions run, while files can still be opened: the library loads its parts, asks the system about the processor, and
/// starts its threads when it first needs them.
/// </summary>
internal static class Kernels
{
    public static void Run(torch.Device device)
    {
        using var scope = torch.NewDisposeScope();
        using (torch.no_grad()) Forward(device);
        using (torch.enable_grad()) Backward(device);
    }

    private static void Forward(torch.Device device)
    {
        var x = torch.arange(0, 96, dtype: torch.float32, device: device).reshape(2, 6, 8) / 100;
        var mask = x > 0.5;
        var scores = torch.matmul(x, x.transpose(-2, -1)) / MathF.Sqrt(8);
        var weights = torch.softmax(scores.masked_fill(scores < 0, float.NegativeInfinity), -1);
        _ = torch.einsum("bij,bjk->bik", weights, x);
        _ = torch.where(mask, x.sin(), x.cos()).exp().log().sqrt().pow(2);
        _ = torch.cat([x.mean([-1], keepdim: true), x.var(-1, unbiased: false, keepdim: true), x.sum([-1], keepdim: true), x.amax([-1], keepdim: true)], -1);
        _ = x.max(-1).values + x.argmax(-1);
        _ = x.permute(0, 2, 1).contiguous().view(-1).clone();
        _ = torch.bmm(x, x.transpose(1, 2)).tril().triu().cumsum(-1);
        _ = torch.stack([x, x.to(torch.float64).to(torch.float32)]).isnan().any();
        _ = x.cpu().data<float>().ToArray();
    }

    private static void Backward(torch.Device device)
    {
        var x = torch.arange(0, 12, dtype: torch.float32, device: device).reshape(3, 4).requires_grad_(true);
        (x * x).sum().backward();
    }
}
