namespace Katas.Protocol.Compiler;

/// <summary>The tensors that a submission is written on. Its contract is the same on all of them.</summary>
public enum Track
{
    /// <summary><c>System.Numerics.Tensors.Tensor&lt;float&gt;</c>, and every submission whose contract knows no tensors.</summary>
    Plain,

    /// <summary><c>TorchSharp.torch.Tensor</c>.</summary>
    Torch,
}
