using Katas.Core.Execution;
using Katas.Core.Peers;
using Katas.Core.Reporting;

namespace Katas.Cli.Runs;

/// <summary>What the command line of <c>kata grade</c> asks for.</summary>
internal sealed record GradeRequest
{
    public IReadOnlyList<string> Paths { get; init; } = [];

    public string? Kata { get; init; }

    public IReadOnlyList<string> Checks { get; init; } = [];

    public string? Seed { get; init; }

    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>How many submissions are graded at once; null to decide by how many there are.</summary>
    public int? Parallel { get; init; }

    public required string Language { get; init; }

    public ReportFiles Reports { get; init; } = new(null, null, null, null);

    public IsolationDemand Isolation { get; init; } = IsolationDemand.Auto;

    /// <summary>How much is told.</summary>
    public Feedback Feedback { get; init; } = Feedback.Full;

    /// <summary>Whether what passes is timed beside the model solution.</summary>
    public bool Speed { get; init; }

    /// <summary>Whether it is shown where the steps are made.</summary>
    public bool Profile { get; init; }

    /// <summary>Whether answers are held against TorchSharp's beside the oracle's.</summary>
    public bool AgainstTorch { get; init; }

    /// <summary>Where TorchSharp computes; null where nothing was said.</summary>
    public DeviceDemand? Device { get; init; }

    /// <summary>Whether TorchSharp may compute products with TF32 on a GPU.</summary>
    public bool AllowTf32 { get; init; }

    /// <summary>The folder of another pack than the tool's own.</summary>
    public string? Pack { get; init; }

    /// <summary>Whether every file is graded, whatever is known of it.</summary>
    public bool NoCache { get; init; }

    public bool Debug { get; init; }
}
