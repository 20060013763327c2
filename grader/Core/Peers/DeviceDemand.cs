using System.Globalization;

namespace Katas.Core.Peers;

/// <summary>Which device is asked for.</summary>
public abstract record DeviceDemand
{
    private const string CudaName = "cuda";

    private DeviceDemand()
    {
    }

    /// <summary>A GPU where one works, else the processor.</summary>
    public sealed record Auto : DeviceDemand
    {
        /// <inheritdoc/>
        public override string ToString() => "auto";
    }

    /// <summary>The processor.</summary>
    public sealed record Cpu : DeviceDemand
    {
        /// <inheritdoc/>
        public override string ToString() => "cpu";
    }

    /// <summary>A GPU, and nothing else.</summary>
    /// <param name="Index">Which one.</param>
    public sealed record Cuda(int Index) : DeviceDemand
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{CudaName}:{Index}");
    }

    /// <summary>What can be asked for, for a message.</summary>
    public static IReadOnlyList<string> Choices { get; } = ["auto", "cpu", CudaName, $"{CudaName}:1"];

    /// <summary>Reads <c>auto</c>, <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>; null where it is none of these.</summary>
    public static DeviceDemand? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var (name, index) = text.Split(':', 2) is [var before, var after] ? (before, after) : (text, null);
        return (name.ToLowerInvariant(), index) switch
        {
            ("auto", null) => new Auto(),
            ("cpu", null) => new Cpu(),
            (CudaName, null) => new Cuda(0),
            (CudaName, { } digits) when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) => new Cuda(number),
            _ => null,
        };
    }
}
