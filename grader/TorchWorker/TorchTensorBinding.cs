using System.Runtime.InteropServices;
using Katas.Protocol.Values;
using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>Binds the wire's tensors to those of TorchSharp on one device. Values are copied both ways, so that what is written into an input is seen.</summary>
internal static class TorchTensorBinding
{
    private const int MostValues = int.MaxValue / sizeof(float);

    /// <summary>The binding for a device.</summary>
    public static TensorBinding On(torch.Device device) => new(
        typeof(torch.Tensor),
        value => ToDense((torch.Tensor)value, device),
        dense => FromDense(dense, device),
        (value, offset, number) => Write((torch.Tensor)value, offset, number));

    private static torch.Tensor FromDense(DenseTensor dense, torch.Device device)
    {
        var tensor = torch.empty(Array.ConvertAll(dense.Shape, length => (long)length), dtype: torch.ScalarType.Float32, device: torch.CPU);
        // An empty tensor has no memory to be seen as bytes.
        if (dense.Values.Length > 0) MemoryMarshal.AsBytes(dense.Values.AsSpan()).CopyTo(tensor.bytes);
        if (device.type == DeviceType.CPU) return tensor;
        using (tensor) return tensor.to(device);
    }

    private static DenseTensor ToDense(torch.Tensor tensor, torch.Device device)
    {
        if (tensor.IsInvalid)
        {
            throw new InvalidOperationException(
                "This tensor has been disposed of. An input is the caller's to dispose of; a result made in a dispose scope leaves it by MoveToOuterDisposeScope().");
        }

        if (tensor.dtype != torch.ScalarType.Float32)
            throw new InvalidOperationException($"This tensor holds values of type {tensor.dtype}; the contract's are Float32: convert it with .to(torch.float32).");
        if (tensor.device_type != device.type)
            throw new InvalidOperationException($"This tensor lies on {tensor.device}, the inputs on {device}: make tensors where the inputs are, as with x.device or zeros_like(x).");
        if (tensor.is_sparse) throw new InvalidOperationException("This tensor is sparse: return a dense one, with .to_dense().");
        if (tensor.numel() > MostValues) throw new InvalidOperationException($"This tensor has {tensor.numel()} values; at most {MostValues} can be answered.");

        var shape = Array.ConvertAll(tensor.shape, length => checked((int)length));
        if (tensor.numel() == 0) return new(shape, []);
        // A strided view becomes what it shows, in row-major order.
        using var detached = tensor.detach();
        using var here = detached.cpu();
        using var dense = here.contiguous();
        return new(shape, MemoryMarshal.Cast<byte, float>(dense.bytes).ToArray());
    }

    private static void Write(torch.Tensor tensor, int offset, float value)
    {
        if (tensor.device_type == DeviceType.CPU)
        {
            MemoryMarshal.Cast<byte, float>(tensor.bytes)[offset] = value;
            return;
        }

        using var row = tensor.view(-1);
        using var cell = row[offset];
        cell.fill_(value);
    }
}
