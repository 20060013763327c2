using Katas.Contracts;
using Katas.Protocol.Worker;
using TorchSharp;
using static TorchSharp.torch;

namespace Katas.Reference.Torch;

/// <summary>Sinusoidal positional encodings, whose angles are computed in double on the device.</summary>
public sealed class SinusoidalPositionalEncoding : ISinusoidalPositionalEncoding<Tensor>
{
    // Nothing that Encode is given lies on a device.
    private static readonly Device Place = device(Environment.GetEnvironmentVariable(WorkerVariables.Device) ?? "cpu");

    /// <inheritdoc/>
    public Tensor Encode(int startPosition, int length, int modelDimension) => Encode(startPosition, length, modelDimension, Place);

    /// <inheritdoc/>
    public Tensor Forward(Tensor x, int startPosition)
    {
        using var scope = NewDisposeScope();
        return (x + Encode(startPosition, (int)x.shape[1], (int)x.shape[2], x.device)).MoveToOuterDisposeScope();
    }

    private static Tensor Encode(int startPosition, int length, int modelDimension, Device place)
    {
        using var scope = NewDisposeScope();
        var pairs = (modelDimension + 1) / 2;
        var positions = arange((double)startPosition, (double)startPosition + length, ScalarType.Float64, place).unsqueeze(1);
        var exponents = arange(0.0, pairs, ScalarType.Float64, place) * (2.0 / modelDimension);
        var angles = positions / pow(full([1], 10000.0, ScalarType.Float64, place), exponents);
        var both = stack([sin(angles), cos(angles)], -1).reshape(length, 2 * pairs);
        // An odd dimension ends in a sine: the cosine after it is left out.
        return both.narrow(1, 0, modelDimension).to_type(ScalarType.Float32).contiguous().MoveToOuterDisposeScope();
    }
}
