using Katas.Core.Execution;
using Katas.Core.Peers;
using Katas.Core.Reporting;

namespace Katas.Core;

/// <summary>How to grade.</summary>
public sealed record GradingOptions
{
    /// <summary>The seed of every random stream, any text.</summary>
    public required string Seed { get; init; }

    /// <summary>The kata to grade against, where the contract alone should not decide; null to infer it.</summary>
    public string? Kata { get; init; }

    /// <summary>The ids of the checks to run; empty for all.</summary>
    public IReadOnlyList<string> Checks { get; init; } = [];

    /// <summary>The limits in force.</summary>
    public Limits Limits { get; init; } = Limits.Default;

    /// <summary>How much of what was found is told.</summary>
    public Feedback Feedback { get; init; } = Feedback.Full;

    /// <summary>What answers are held against beside the oracle; null for the oracle alone. A judge that is given it holds the peer, see <see cref="Grading"/>.</summary>
    public PeerDescription? Against { get; init; }

    /// <summary>Where the tensors of submissions on TorchSharp lie. On a GPU they run at level <c>process</c>, whatever keeps others apart.</summary>
    public TensorPlace Tensors { get; init; } = new TensorPlace.Processor();

    /// <summary>Whether one that passes is timed beside the model solution.</summary>
    public bool Speed { get; init; }

    /// <summary>What one types to call the grader: the report's own commands begin with it.</summary>
    public string Command { get; init; } = "kata";

    /// <summary>Whether it is told where the steps are made.</summary>
    public bool Profile { get; init; }

    /// <summary>Runs without deadlines, waits for a debugger in the worker, and records nothing.</summary>
    public bool Debug { get; init; }

    /// <summary>Told the worker's process id when <see cref="Debug"/> waits for a debugger.</summary>
    public Action<int>? DebuggerWanted { get; init; }
}
