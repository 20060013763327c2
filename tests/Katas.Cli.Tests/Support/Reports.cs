using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Tests.Support;

/// <summary>Reports that only say what the command decides on.</summary>
internal static class Reports
{
    public static SubmissionReport Of(string? kata, Verdict verdict, bool untouched = false, string? submitter = null, int score = 0, string source = "Alpha.cs") => new(
        kata, source, SourceSha256: null, SpecSha256: null, submitter, Isolation: null, verdict, untouched, score, MaxScore: 100,
        Message: null, Mistake: null, Checks: [], Diagnostics: [], ElapsedMilliseconds: 1);
}
