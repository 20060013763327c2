using System.Diagnostics;
using Katas.Core.Timing;

namespace Katas.Benchmarks.Witness;

/// <summary>So many runs of one answer as take about as long as a batch of the judge.</summary>
/// <param name="Run">One of them.</param>
/// <param name="Runs">How many there are.</param>
internal sealed record Batch(Action Run, int Runs)
{
    // The first ones meet memory that was never had from the system.
    private const int Tries = 5;

    /// <summary>Tries until it is found how many.</summary>
    public static Batch Of(Action run)
    {
        for (CalibrationStep step = new CalibrationStep.TryAgain(1); ; step = Calibration.After(step.Runs, new Batch(run, step.Runs).Fastest()))
        {
            if (step is CalibrationStep.Found) return new(run, step.Runs);
        }
    }

    /// <summary>Makes them all.</summary>
    public void MakeAll()
    {
        for (var run = 0; run < Runs; run++) Run();
    }

    private TimeSpan Fastest() => Enumerable.Range(0, Tries).Min(_ =>
    {
        // As before a batch of the judge and an iteration of BenchmarkDotNet: what was used once is used again.
        GC.Collect();
        var started = Stopwatch.GetTimestamp();
        MakeAll();
        return Stopwatch.GetElapsedTime(started);
    });
}
