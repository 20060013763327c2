namespace Katas.Core.Reporting;

/// <summary>The words about counted steps.</summary>
public sealed partial record Texts
{
    /// <summary>Heads the lines that make the most steps.</summary>
    public required string Hottest { get; init; }

    /// <summary>Heads the line that took the most steps of a check that did not end: line {0}, with {1} of the first {2} steps.</summary>
    public required string SpentAt { get; init; }

    /// <summary>Heads a profile.</summary>
    public required string Profile { get; init; }

    /// <summary>What a profile is of: {0} steps in the worst case of the sizes {1}.</summary>
    public required string ProfileOf { get; init; }

    /// <summary>Why there is no profile, {0}.</summary>
    public required string ProfileNotCounted { get; init; }

    /// <summary>Why nothing larger was counted, {0}.</summary>
    public required string ProfileCut { get; init; }

    /// <summary>Heads the column of steps.</summary>
    public required string ProfileSteps { get; init; }

    /// <summary>Heads the column of shares.</summary>
    public required string ProfileShare { get; init; }
}
