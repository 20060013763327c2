namespace Katas.Core.Execution;

/// <summary>The program that a worker runs, and what it needs that others do not.</summary>
/// <param name="Assembly">Path of its main assembly.</param>
internal sealed record WorkerProgram(string Assembly)
{
    /// <summary>What its environment holds beside what every worker's does.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();

    /// <summary>The memory that it holds before it has loaded anything, beyond what a runtime does.</summary>
    public long BaseBytes { get; init; }

    /// <summary>Whether it runs what is ours alone, which nothing has to be kept from.</summary>
    public bool IsOurs { get; init; }

    /// <summary>The worker for tensors of the platform.</summary>
    public static WorkerProgram Plain(ToolLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        return new(layout.Worker);
    }
}
