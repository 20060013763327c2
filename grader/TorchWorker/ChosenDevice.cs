using System.Globalization;
using TorchSharp;

namespace Katas.Worker.Torch;

/// <summary>The device that tensors are to lie on.</summary>
internal abstract record ChosenDevice
{
    private const string Cuda = "cuda";

    /// <summary>It is there.</summary>
    public sealed record There(torch.Device Device) : ChosenDevice;

    /// <summary>It is not, or there is none of that name.</summary>
    /// <param name="Reason">A sentence.</param>
    public sealed record Lacking(string Reason) : ChosenDevice;

    /// <summary>Looks for a device by its name: <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</summary>
    public static ChosenDevice Of(string name) => name switch
    {
        "cpu" => new There(torch.CPU),
        Cuda => OfIndex(0),
        _ when name.StartsWith($"{Cuda}:", StringComparison.Ordinal) && int.TryParse(name.AsSpan(Cuda.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var index) =>
            OfIndex(index),
        _ => new Lacking($"There is no device '{name}': cpu, cuda or cuda:N."),
    };

    private static ChosenDevice OfIndex(int index) =>
        !torch.cuda.is_available() ? new Lacking("CUDA is not available: this build of TorchSharp has no CUDA, or there is no driver or no GPU.")
        : torch.cuda.device_count() is var count && index >= count ? new Lacking($"There is no {Cuda}:{index}: the last device is {Cuda}:{count - 1}.")
        : new There(torch.device(DeviceType.CUDA, index));
}
