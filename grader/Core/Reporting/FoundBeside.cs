using Katas.Core.Diagnosis;

namespace Katas.Core.Reporting;

/// <summary>What was found out of a submission beside its checks, none of which changes a verdict.</summary>
internal sealed record FoundBeside
{
    /// <summary>The reason of what failed; null where none was found.</summary>
    public Finding? Finding { get; init; }

    /// <summary>How fast it is; null where that was not asked.</summary>
    public SpeedReport? Speed { get; init; }

    /// <summary>Where it makes its steps; null where that was not asked.</summary>
    public ProfileReport? Profile { get; init; }
}
