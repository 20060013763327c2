using Katas.Core.Scoring;
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
    int? Points,
    int? MaxPoints,
    IReadOnlyList<TimedSizeReport> Sizes)
{
    private const string Model = "model";
    private const string Processor = "cpu";

    internal static SpeedResult? Of(SpeedReport? speed, SpeedPoints? points)
    {
        var result = speed switch
        {
            null when points is null => null,
            null => Untold(reason: null),
            SpeedReport.Measured measured => Of("measured", measured, SpeedBands.Name(measured.Band)),
            SpeedReport.TooNoisy noisy => Of("too noisy", noisy, band: null),
            SpeedReport.NotMeasured not => Untold(not.Reason),
            _ => throw new NotSupportedException(speed.GetType().Name),
        };
        return points switch
        {
            SpeedPoints.Earned earned => result! with { Points = earned.Points, MaxPoints = earned.MaxPoints },
            SpeedPoints.LeftOut leftOut => result! with { MaxPoints = leftOut.MaxPoints },
            SpeedPoints.NotOffered notOffered => result! with { MaxPoints = notOffered.MaxPoints },
            _ => result,
        };
    }

    private static SpeedResult Untold(string? reason) => new("not measured", null, null, null, null, null, null, null, null, reason, null, null, []);

    private static SpeedResult Of(string state, SpeedReport.Timed timed, string? band)
    {
        var (baseline, device) = timed.Baseline is SpeedBaseline.Peer(var peer) ? (peer.Name, peer.Device) : (Model, Processor);
        return new(
            state, timed.Worst.Ratio, timed.Worst.Low, timed.Worst.High, $"submission time / {baseline} time", baseline, device, band, timed.OneCore,
            Reason: null, Points: null, MaxPoints: null, timed.Sizes);
    }
}
