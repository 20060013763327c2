using Katas.Protocol.Values;

namespace Katas.Worker;

/// <summary>What a worker must know of the tensors that its submissions are written on, and what those need beside a runtime.</summary>
internal abstract class WorkerTrack
{
    /// <summary>The wire's tensors in this type, and back.</summary>
    public abstract TensorBinding Binding { get; }

    /// <summary>Gets ready, on the thread that will serve, what could not be had once files are out of reach.</summary>
    /// <param name="warm">Whether to run what most submissions will run, too.</param>
    public abstract void Preload(bool warm);

    /// <summary>Runs what submissions may run so often that it is compiled for good; in a zygote, whose copies have it so.</summary>
    public virtual void Rehearse()
    {
    }

    /// <summary>Waits until all that was started elsewhere than on the processor has been done.</summary>
    public virtual void Synchronize()
    {
    }

    /// <summary>How long it takes to bring inputs to where they are computed with, and answers back; nothing where they are there anyway.</summary>
    /// <param name="inputs">Tensors of this track.</param>
    /// <param name="answers">Likewise.</param>
    public virtual TimeSpan Transfers(IEnumerable<object> inputs, IEnumerable<object> answers) => TimeSpan.Zero;

    /// <summary>A case has ended: what it has left behind can go.</summary>
    public virtual void EndCase()
    {
    }
}
