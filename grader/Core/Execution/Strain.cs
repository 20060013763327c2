namespace Katas.Core.Execution;

/// <summary>What a child has used for the work in hand.</summary>
/// <param name="Cpu">Processor time since the work began.</param>
/// <param name="Waited">How long we have waited for its answers since then, by our own clock.</param>
/// <param name="MemoryBytes">Memory beyond what it started with.</param>
/// <param name="Threads">Threads beyond those that it started with.</param>
internal readonly record struct Strain(TimeSpan Cpu, TimeSpan Waited, long MemoryBytes, int Threads);

/// <summary>What a child may use.</summary>
/// <param name="Cpu">Processor time.</param>
/// <param name="MemoryBytes">Memory beyond what it started with.</param>
/// <param name="Threads">Threads beyond those that it started with.</param>
internal sealed record Allowance(TimeSpan Cpu, long MemoryBytes, int Threads)
{
    /// <summary>
    /// How much longer than its processor time a child may take: on a busy machine an honest child waits for the processor, while one that sleeps or blocks
    /// uses none and must end all the same.
    /// </summary>
    public const int WaitingFactor = 5;

    /// <summary>Whether a strain is too much, and why.</summary>
    public Ending? Judge(Strain strain) =>
        strain.MemoryBytes > MemoryBytes ? new Ending.MemoryExceeded($"More than {MemoryBytes >> 20} MB of memory.")
        : strain.Threads > Threads ? new Ending.LimitExceeded($"More than {Threads} threads.")
        : strain.Cpu >= Cpu ? new Ending.TimedOut($"No answer within {Cpu.TotalSeconds:0.###} s of processor time.")
        : strain.Waited >= WaitingFactor * Cpu ? new Ending.TimedOut($"No answer within {(WaitingFactor * Cpu).TotalSeconds:0.###} s.") { Waiting = true }
        : null;
}
