namespace Katas.Core.Execution.Platforms;

/// <summary>What a process uses.</summary>
/// <param name="Cpu">Processor time since its start.</param>
/// <param name="ResidentBytes">Memory that it holds.</param>
/// <param name="Threads">Its threads.</param>
internal readonly record struct Usage(TimeSpan Cpu, long ResidentBytes, int Threads);

/// <summary>What the system is asked to bound, where it can.</summary>
/// <param name="AddressSpaceBytes">Virtual memory; null not to bound it.</param>
/// <param name="Cpu">Processor time from the process's start.</param>
/// <param name="FileBytes">The size of a file that it may write; the runtime's own mappings need 4 MiB.</param>
/// <param name="OpenFiles">Descriptors.</param>
internal readonly record struct ResourceLimits(long? AddressSpaceBytes, TimeSpan Cpu, long FileBytes, int OpenFiles)
{
    /// <summary>Memory, whoever allocates it, where the system can bound that exactly; null to leave it to others.</summary>
    public long? MemoryBytes { get; init; }
}

/// <summary>A child as its system lets it be bounded, watched and ended.</summary>
/// <param name="process">Its streams are the child's, and it ends as the child does.</param>
internal abstract class ContainedProcess(RunningProcess process) : IDisposable
{
    /// <summary>What was brought about.</summary>
    public RunningProcess Process { get; } = process;

    /// <summary>The child's number, which is another than <see cref="Process"/>'s where something stands between.</summary>
    public virtual int Id => Process.Id;

    /// <summary>Whether the system itself says that the child is sealed, whatever that says of itself.</summary>
    public abstract bool IsSealed { get; }

    /// <summary>Whether the system ended the child for want of the memory that <see cref="Limit"/> left it; asked once it has ended.</summary>
    public virtual bool RanOutOfMemory => false;

    /// <summary>What the child uses, or null when it has ended.</summary>
    public abstract Usage? Usage();

    /// <summary>Bounds the child, as far as this system can from outside.</summary>
    public abstract void Limit(ResourceLimits limits);

    /// <summary>Keeps all threads of the child on one core, those that it starts later included.</summary>
    public abstract void Pin(int core);

    /// <summary>Kills the child with all that it has started.</summary>
    public abstract void Kill();

    /// <inheritdoc/>
    public virtual void Dispose() => Process.Dispose();
}
