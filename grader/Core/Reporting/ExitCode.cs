using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>The exit codes of the command, part of its contract; the highest that applies wins.</summary>
public static class ExitCode
{
    /// <summary>Everything graded has passed.</summary>
    public const int AllPassed = 0;

    /// <summary>At least one submission did not pass.</summary>
    public const int NotAllPassed = 1;

    /// <summary>The command line was wrong, or there was nothing to grade.</summary>
    public const int Usage = 2;

    /// <summary>The grader itself could not do its work.</summary>
    public const int GraderFault = 3;

    /// <summary>The exit code of a run.</summary>
    /// <param name="report">The run.</param>
    /// <param name="untouchedCounts">Tells whether a submission that is still the untouched stub was named or required, so that it counts as not passed.</param>
    public static int Of(GradeReport report, Func<SubmissionReport, bool> untouchedCounts)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(untouchedCounts);
        if (report.Submissions.Any(submission => submission.Verdict == Verdict.GraderFault)) return GraderFault;
        return report.Submissions.All(submission => submission.Verdict == Verdict.Passed || (submission.Untouched && !untouchedCounts(submission)))
            ? AllPassed
            : NotAllPassed;
    }
}
