namespace Katas.Core.Timing;

/// <summary>How many runs a batch has: as many as take about <see cref="Target"/>, long beside a round trip and short beside what else goes on.</summary>
internal static class Calibration
{
    /// <summary>How long a batch is to take.</summary>
    public static TimeSpan Target { get; } = TimeSpan.FromMilliseconds(2);

    // What is written before each run travels with the request.
    private const int MostRuns = 20_000;
    private const int LargestStep = 10;
    private const double CloseEnough = 0.5;

    /// <summary>What to do after a batch of so many runs took so long.</summary>
    public static CalibrationStep After(int runs, TimeSpan elapsed)
    {
        var wanted = runs * (Target / TimeSpan.FromTicks(Math.Max(1, elapsed.Ticks)));
        var next = (int)Math.Clamp(Math.Min(wanted, (double)runs * LargestStep), 1, MostRuns);
        return elapsed >= Target * CloseEnough || next <= runs ? new CalibrationStep.Found(next) : new CalibrationStep.TryAgain(next);
    }
}

/// <summary>What follows from a batch that was tried.</summary>
internal abstract record CalibrationStep(int Runs)
{
    /// <summary>This many runs are right.</summary>
    public sealed record Found(int Runs) : CalibrationStep(Runs);

    /// <summary>Try so many.</summary>
    public sealed record TryAgain(int Runs) : CalibrationStep(Runs);
}
