using System.Reflection;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Runs;

/// <summary>Puts together what only the command knows: the tool, the machine and the options.</summary>
internal static class GradeReports
{
    public static GradeReport Of(GradingOptions options, IsolationDemand isolation, int parallel, DateTimeOffset startedAt, IReadOnlyList<SubmissionReport> submissions) => new(
        Tool(),
        startedAt,
        options.Seed,
        options.Limits.ToReport(),
        new(options.Kata, options.Checks, parallel, isolation.ToString().ToLowerInvariant(), options.Debug),
        submissions);

    /// <summary>The report of a submission that the grader failed to grade.</summary>
    public static SubmissionReport Faulted(FoundSubmission found, Exception exception, bool trace) => new(
        Kata: null,
        found.Submission.Path,
        SourceSha256: null,
        SpecSha256: null,
        found.Submission.Submitter,
        Isolation: null,
        Verdict.GraderFault,
        Untouched: false,
        Score: 0,
        MaxScore: 0,
        Fault.Describe(exception, trace),
        Mistake: null,
        Checks: [],
        Diagnostics: [],
        ElapsedMilliseconds: 0);

    private static ToolReport Tool() => new(
        typeof(GradeReport).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "unknown",
        RuntimeInformation.FrameworkDescription,
        RuntimeInformation.OSDescription,
        RuntimeInformation.ProcessArchitecture.ToString().ToLowerInvariant(),
        Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : Vector128.IsHardwareAccelerated ? 128 : 0);
}
