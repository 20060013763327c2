using Katas.Core.Timing;

namespace Katas.Core.Reporting;

/// <summary>Speed as it is written: one flat object, the worst size at its head.</summary>
internal sealed record SpeedResult(
    string State,
    double? Ratio,
    double? Low,
    double? High,
    string? Unit,
    string? Baseline,
    string? Device,
    string? Band,
    bool? OneCore,
    string? Reason,
    IReadOnlyList<TimedSizeReport> Sizes)
{
    private const string UnitOfRatio = "submission time / model time";
    private const string Model = "Solution";
    private const string Processor = "cpu";

    internal static SpeedResult? Of(SpeedReport? speed) => speed switch
    {
        null => null,
        SpeedReport.Measured measured => Of("measured", measured, SpeedBands.Name(measured.Band)),
        SpeedReport.TooNoisy noisy => Of("too noisy", noisy, band: null),
        SpeedReport.NotMeasured not => new("not measured", null, null, null, null, null, null, null, null, not.Reason, []),
        _ => throw new NotSupportedException(speed.GetType().Name),
    };

    private static SpeedResult Of(string state, SpeedReport.Timed timed, string? band) => new(
        state, timed.Worst.Ratio, timed.Worst.Low, timed.Worst.High, UnitOfRatio, Model, Processor, band, timed.OneCore, Reason: null, timed.Sizes);
}
