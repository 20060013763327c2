using System.Diagnostics;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Benches;

/// <summary>Waits for the first check that fails, as somebody who watches does.</summary>
internal sealed class FirstFailure : IProgress<GradingProgress>
{
    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>When it was told; null where no check failed.</summary>
    public TimeSpan? After { get; private set; }

    /// <summary>How that check ended.</summary>
    public Verdict Verdict { get; private set; }

    public void Report(GradingProgress value)
    {
        if (After is not null || value is not GradingProgress.CheckEnded { Check.Verdict: var verdict }) return;
        if (verdict is Verdict.Passed or Verdict.NotRun or Verdict.Inconclusive) return;
        (After, Verdict) = (Stopwatch.GetElapsedTime(_started), verdict);
    }
}
