using Katas.Core.Timing;

namespace Katas.Core.Reporting;

/// <summary>How fast a submission is beside the model solution, or beside a second reference.</summary>
public abstract record SpeedReport
{
    private SpeedReport()
    {
    }

    /// <summary>It was timed.</summary>
    /// <param name="Sizes">Each size, in the order of the spec; at least one.</param>
    /// <param name="OneCore">Whether both ran on one and the same core.</param>
    public abstract record Timed(IReadOnlyList<TimedSizeReport> Sizes, bool OneCore) : SpeedReport
    {
        /// <summary>What it was timed beside.</summary>
        public SpeedBaseline Baseline { get; init; } = new SpeedBaseline.Model();

        /// <summary>The size that it compares worst on, which speaks for all.</summary>
        public TimedSizeReport Worst => Sizes.MaxBy(size => size.Ratio)!;
    }

    /// <summary>It could be told.</summary>
    /// <param name="Sizes">See <see cref="Timed"/>.</param>
    /// <param name="OneCore">See <see cref="Timed"/>.</param>
    /// <param name="Band">How it compares on the worst size.</param>
    public sealed record Measured(IReadOnlyList<TimedSizeReport> Sizes, bool OneCore, SpeedBand Band) : Timed(Sizes, OneCore);

    /// <summary>The machine was too busy to tell.</summary>
    /// <param name="Sizes">See <see cref="Timed"/>.</param>
    /// <param name="OneCore">See <see cref="Timed"/>.</param>
    public sealed record TooNoisy(IReadOnlyList<TimedSizeReport> Sizes, bool OneCore) : Timed(Sizes, OneCore);

    /// <summary>It was asked for, and there is nothing to compare.</summary>
    /// <param name="Reason">Why, in a sentence or two.</param>
    public record NotMeasured(string Reason) : SpeedReport;

    /// <summary>The same by the submission's own doing: it has not passed, or gave a wrong answer while it was timed.</summary>
    /// <param name="Reason">Why, in a sentence or two.</param>
    public sealed record Refused(string Reason) : NotMeasured(Reason);
}

/// <summary>One size that was timed.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">What it is, for people.</param>
/// <param name="Ratio">The submission's time as a multiple of the baseline's.</param>
/// <param name="Low">The lower end of the interval that the ratio lies in.</param>
/// <param name="High">The upper end.</param>
/// <param name="Pairs">How many pairs of batches that rests on.</param>
/// <param name="AllocatedBytesPerRun">What a run of the submission allocates, as its worker says.</param>
/// <param name="ModelAllocatedBytesPerRun">The same of the baseline; of a second reference only what the runtime knows of.</param>
public sealed record TimedSizeReport(
    string Id, string Name, double Ratio, double Low, double High, int Pairs, long AllocatedBytesPerRun, long ModelAllocatedBytesPerRun)
{
    /// <summary>The times of the second reference that it was timed beside; null beside the model solution.</summary>
    public ReferenceTimes? Reference { get; init; }
}

/// <summary>What one run of a second reference takes, by its own worker's clock.</summary>
/// <param name="NanosecondsPerRun">The run alone, on inputs that lie on its device; waited for at both ends.</param>
/// <param name="TransferNanosecondsPerRun">To bring the inputs of a run to the device and its answers back, which is no part of the run; 0 on the processor.</param>
public sealed record ReferenceTimes(double NanosecondsPerRun, double TransferNanosecondsPerRun);
