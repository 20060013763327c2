namespace Katas.Core.Growth;

/// <summary>The steps of one case, as an instrumented submission claims them.</summary>
/// <param name="ByCounter">The steps of each counter.</param>
/// <param name="AllocatedBytes">What was allocated.</param>
internal sealed record StepCount(IReadOnlyList<long> ByCounter, long AllocatedBytes)
{
    /// <summary>All steps together.</summary>
    public long Total { get; } = ByCounter.Sum();
}
