using System.Text;
using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Submissions;

namespace Katas.Core.Tests.Support;

/// <summary>From a source to its report, through files and children as always.</summary>
internal static class Graded
{
    public static string Write(string source) => Write(Encoding.UTF8.GetBytes(source));

    public static string Write(byte[] source)
    {
        var path = Path.Combine(Judges.Folder, $"{Guid.NewGuid():N}.cs");
        File.WriteAllBytes(path, source);
        return path;
    }

    /// <summary>Grades by the shared judge; without checks by all there are.</summary>
    public static Task<SubmissionReport> SourceAsync(string source, params string[] checks) => SourceAsync(Judges.Shared, Limits.Default, source, checks);

    public static Task<SubmissionReport> SourceAsync(Core.Grading judge, Limits limits, string source, params string[] checks) =>
        judge.GradeAsync(new Submission(Write(source)), Options(limits, checks));

    public static GradingOptions Options(Limits? limits = null, params string[] checks) =>
        new() { Seed = "tests", Limits = limits ?? Limits.Default, Checks = checks };

    /// <summary>The check of that id.</summary>
    public static CheckReport Check(this SubmissionReport report, string id) => report.Checks.Single(check => check.Id == id);

    /// <summary>All that a failed assertion should show of a report.</summary>
    public static string Told(this SubmissionReport report) => string.Join('\n',
        report.Checks.Select(check => $"{check.Id}: {check.Verdict} {check.Message}")
            .Concat(report.Diagnostics.Select(diagnostic => $"{diagnostic.Line}: {diagnostic.Id} {diagnostic.Message}"))
            .Prepend($"{report.Verdict} {report.Message}"));
}
