namespace Katas.Core.Reporting;

/// <summary>How much a report tells of what was found. A mock interview must not be spoilt.</summary>
public enum Feedback
{
    /// <summary>Everything.</summary>
    Full,

    /// <summary>What failed, and on which inputs; neither advice on the source nor the name of the mistake.</summary>
    Counterexample,

    /// <summary>Verdicts and points.</summary>
    Verdict,
}

/// <summary>Leaves out of a report what is not to be told.</summary>
internal static class FeedbackExtensions
{
    extension(Feedback feedback)
    {
        /// <summary>What may be told of a submission. What stops it from being run, errors of the compiler and of the policy, always is.</summary>
        public SubmissionReport Of(SubmissionReport report) => feedback == Feedback.Full ? report : report with
        {
            Mistake = null,
            Signature = null,
            Against = feedback == Feedback.Verdict ? null : report.Against,
            // Why it was not measured may quote an answer.
            Speed = report.Speed is SpeedReport.NotMeasured && feedback == Feedback.Verdict ? null : report.Speed,
            Profile = feedback == Feedback.Verdict ? null : report.Profile,
            Diagnostics = [.. report.Diagnostics.Where(diagnostic => diagnostic.Severity == "error" || (feedback == Feedback.Counterexample && !IsAdvice(diagnostic)))],
            Checks = [.. report.Checks.Select(check => feedback.Of(check))],
        };

        /// <summary>What may be told of a check.</summary>
        public CheckReport Of(CheckReport check) => feedback == Feedback.Verdict ? check with { Message = null, Failure = null, Output = null, Against = null } : check;
    }

    private static bool IsAdvice(DiagnosticReport diagnostic) => diagnostic.Id.StartsWith("KATA", StringComparison.Ordinal);
}
