using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>The few calls that differ between the versions of TorchSharp that this compiles with.</summary>
internal static class TorchApi
{
    /// <summary>Waits until a device has done all that it was asked to.</summary>
    public static void Synchronize(torch.Device device)
    {
        if (device.type != DeviceType.CUDA) return;
#if TORCH_0_99
        // Its own call does not find the native one. To read a value that is computed after all the others is to wait for them.
        using var last = torch.ones(1, device: device);
        using var here = last.cpu();
#else
        torch.cuda.synchronize(device);
#endif
    }
}
