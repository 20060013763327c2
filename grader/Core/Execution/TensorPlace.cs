using Katas.Core.Reporting;

namespace Katas.Core.Execution;

/// <summary>Where the tensors of submissions on TorchSharp lie, and what that leaves of what keeps them apart.</summary>
public abstract record TensorPlace
{
    private TensorPlace()
    {
    }

    /// <summary>In memory, where the processor computes.</summary>
    public sealed record Processor : TensorPlace;

    /// <summary>On a GPU.</summary>
    /// <param name="Name">Which: <c>cuda:0</c>.</param>
    /// <param name="AllowTf32">Whether its products of float32 may drop the last bits of their factors.</param>
    public sealed record Gpu(string Name, bool AllowTf32) : TensorPlace;

    /// <summary>What keeps such a submission apart where others are kept apart by <paramref name="isolation"/>: a driver is asked through device files, which are there for an ordinary process alone.</summary>
    public Isolation Under(Isolation isolation) => this is Gpu ? new Isolation.Process() : isolation;

    /// <summary>As the report shows it.</summary>
    public DeviceReport ToReport() => this switch
    {
        Processor => new("cpu", Tf32: false),
        Gpu gpu => new(gpu.Name, gpu.AllowTf32),
        _ => throw new NotSupportedException(GetType().Name),
    };
}
