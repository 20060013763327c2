using TorchSharp;
using static TorchSharp.torch;

namespace Katas.Reference.Torch;

/// <summary>A forward pass that autograd can go back through: its output, and the leaves that gradients are wanted by.</summary>
internal sealed class Differentiable
{
    private readonly Tensor _output;
    private readonly Tensor[] _leaves;

    private Differentiable(Tensor output, Tensor[] leaves) => (_output, _leaves) = (output, leaves);

    /// <summary>Runs a forward pass. What it is given is never written to: the leaves share their values and nothing else.</summary>
    public static Differentiable Of(Func<Tensor[], Tensor> forward, params Tensor[] inputs)
    {
        // A worker serves calls with gradients off.
        using var recording = enable_grad();
        Tensor[] leaves = [.. inputs.Select(input => input.detach().requires_grad_(true))];
        return new(forward(leaves), leaves);
    }

    /// <summary>The output, without its past.</summary>
    public Tensor Output => _output.detach();

    /// <summary>The gradients by the leaves, in their order; asked for again, they are the same.</summary>
    public IReadOnlyList<Tensor> Gradients(Tensor outputGradient)
    {
        using var recording = enable_grad();
        return [.. autograd.grad([_output], _leaves, [outputGradient], retain_graph: true)];
    }
}
