namespace Katas.Core.Reporting;

/// <summary>What a run tells while it goes on.</summary>
public abstract record GradingProgress(string Source)
{
    /// <summary>A submission's grading began.</summary>
    public sealed record Started(string Source) : GradingProgress(Source);

    /// <summary>Its kata is known and its checks begin.</summary>
    public sealed record Compiled(string Source, string Kata, int Checks) : GradingProgress(Source);

    /// <summary>One of its checks ended.</summary>
    public sealed record CheckEnded(string Source, CheckReport Check) : GradingProgress(Source);

    /// <summary>Its verdict is known.</summary>
    public sealed record Ended(string Source, SubmissionReport Report) : GradingProgress(Source);
}
