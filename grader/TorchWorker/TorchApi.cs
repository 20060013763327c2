using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>The few calls that differ between the versions of TorchSharp that this compiles with.</summary>
internal static class TorchApi
{
    /// <summary>Whether products of float32 on a GPU may be made with the ten bits of TF32, as the library itself says of both of its parts that make any.</summary>
    public static bool AllowsTf32
    {
        get => torch.backends.cuda.matmul.allow_tf32 || torch.backends.cudnn.allow_tf32;
        set => torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = value;
    }

    /// <summary>Has tensors that are made without a word of where lie on a device, too: what is given none has nowhere to learn of it.</summary>
    public static void MakeDefault(torch.Device device)
    {
#if TORCH_DEFAULT_DEVICE
        torch.set_default_device(device);
#endif
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
