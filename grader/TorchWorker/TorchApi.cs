using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>The few calls that differ between the versions of TorchSharp that this compiles with.</summary>
internal static class TorchApi
{
    /// <summary>Products of float32 on a GPU keep the bits of float32: with TF32's ten no tolerance would hold.</summary>
    public static void KeepAllBits(torch.Device device)
    {
        if (device.type != DeviceType.CUDA) return;
        torch.backends.cuda.matmul.allow_tf32 = false;
        torch.backends.cudnn.allow_tf32 = false;
    }

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
