using System.Diagnostics;
using Katas.Protocol.Values;
using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>
/// Submissions on TorchSharp's tensors. No gradients are recorded: these katas ask for them to be written out, and a graph that nobody reads would keep every
/// intermediate result alive. What does want them, a reference of ours, says so itself with <c>torch.enable_grad()</c>.
/// </summary>
/// <param name="device">Where tensors lie.</param>
/// <param name="allowTf32">Whether a GPU may compute products with fewer bits.</param>
internal sealed class TorchTrack(torch.Device device, bool allowTf32) : WorkerTrack
{
    // Of the generations: what a case leaves behind has hardly ever outlived one collection.
    private const int YoungGenerations = 1;

    // For as long as the thread that serves lives, whose setting it is.
    private IDisposable? _withoutGradients;

    public override TensorBinding Binding { get; } = TorchTensorBinding.On(device);

    // All of it, however little is wanted: most would be out of reach behind the seal.
    public override void Preload(bool warm)
    {
        TorchApi.AllowsTf32 = allowTf32;
        TorchApi.MakeDefault(device);
        // A time that depends on how many cores are idle can be compared with nothing.
        torch.set_num_threads(1);
        torch.set_num_interop_threads(1);
        Kernels.Run(device);
        _withoutGradients = torch.no_grad();
        Synchronize();
    }

    public override void Synchronize() => TorchApi.Synchronize(device);

    public override TimeSpan Transfers(IEnumerable<object> inputs, IEnumerable<object> answers)
    {
        if (device.type == DeviceType.CPU) return TimeSpan.Zero;
        using var scope = torch.NewDisposeScope();
        torch.Tensor[] here = [.. inputs.Cast<torch.Tensor>().Select(input => input.cpu())];
        torch.Tensor[] there = [.. answers.Cast<torch.Tensor>()];
        Synchronize();
        var before = Stopwatch.GetTimestamp();
        foreach (var input in here) _ = input.to(device);
        foreach (var answer in there) _ = answer.cpu();
        Synchronize();
        return Stopwatch.GetElapsedTime(before);
    }

    // The collector sees a few bytes of each tensor, and would let gigabytes behind them pile up. What is still referred to, a static constant for instance, stays.
    public override void EndCase() => GC.Collect(YoungGenerations);
}
