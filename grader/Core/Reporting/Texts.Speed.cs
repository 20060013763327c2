using Katas.Core.Timing;

namespace Katas.Core.Reporting;

/// <content>What is said of speed.</content>
public sealed partial record Texts
{
    /// <summary>Heads how fast it is.</summary>
    public required string Speed { get; init; }

    /// <summary>How it compares with {0}.</summary>
    public required IReadOnlyDictionary<SpeedBand, string> SpeedBands { get; init; }

    /// <summary>Said where the machine was too busy to time it.</summary>
    public required string SpeedTooNoisy { get; init; }

    /// <summary>Why it was not timed, {0}.</summary>
    public required string SpeedNotMeasured { get; init; }

    /// <summary>Size {0}: {1} times the model solution's time, from {2} to {3}; {4} allocated a run, {5} by the model solution.</summary>
    public required string SpeedOfSize { get; init; }

    /// <summary>Said where the two could not be kept on one core.</summary>
    public required string SpeedOnAnyCore { get; init; }

    /// <summary>{0} points of {1} for speed.</summary>
    public required string SpeedPoints { get; init; }

    /// <summary>Said where the {0} points for speed are left out of the total.</summary>
    public required string SpeedPointsLeftOut { get; init; }

    /// <summary>The same, since something else than the model solution was asked for.</summary>
    public required string SpeedPointsNotOffered { get; init; }

    /// <summary>The model solution, within a sentence of <see cref="SpeedBands"/>.</summary>
    public required string SpeedModel { get; init; }

    /// <summary>The reference {0}, likewise.</summary>
    public required string SpeedReference { get; init; }

    /// <summary>Said where the reference {0} has nothing for the kata, and the model solution stood in.</summary>
    public required string SpeedInstead { get; init; }

    /// <summary>Size {0}: {1} times a second reference's time, from {2} to {3}; {4} allocated a run. A run of the reference takes {5}, its transfers {6}.</summary>
    public required string SpeedOfSizeBeside { get; init; }
}
