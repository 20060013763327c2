using Katas.Core.Verification;

namespace Katas.Cli.Runs;

/// <summary>What the command line of <c>kata verify</c> asks for.</summary>
internal sealed record VerifyRequest
{
    public IReadOnlyList<string> Katas { get; init; } = [];

    public bool All { get; init; }

    public required VerificationPlan Plan { get; init; }

    public ReportFiles Reports { get; init; } = new(null, null, null);

    /// <summary>The folder of another pack than the tool's own.</summary>
    public string? Pack { get; init; }
}
