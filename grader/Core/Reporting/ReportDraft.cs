using System.Buffers;
using System.Diagnostics;
using Katas.Core.Compilation;
using Katas.Core.Diagnosis;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Protocol.Compiler;

namespace Katas.Core.Reporting;

/// <summary>What is known of a submission's report from the start; each end of the pipeline makes the report of it.</summary>
internal sealed record ReportDraft(Submission Submission, GradingOptions Options, Pack Pack, long StartedAt)
{
    private static readonly SearchValues<char> PlainCharacters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_./\\+@%=:,-");

    public SubmissionReport Unreadable(SourceFile.Refused refused) =>
        Blank(Options.Kata, refused.Sha256) with { Verdict = Verdict.DoesNotCompile, Message = refused.Message };

    public SubmissionReport Untouched(SourceFile.Readable source, CompilationOutcome.Untouched untouched) =>
        Blank(untouched.Kata, source.Sha256) with { Verdict = Verdict.NotAttempted, Untouched = true, Message = "The stub is untouched." };

    public SubmissionReport Refused(SourceFile.Readable source, CompilerReply.Refused refused) => Blank(refused.Kata, source.Sha256) with
    {
        Verdict = refused.Reason switch
        {
            Refusal.Forbidden => Verdict.Forbidden,
            Refusal.ContractNotMet => Verdict.ContractNotMet,
            _ => Verdict.DoesNotCompile,
        },
        Message = refused.Message,
        Diagnostics = Diagnostics(refused.Diagnostics),
    };

    public SubmissionReport Overwhelmed(SourceFile.Readable source, CompilationOutcome.Overwhelmed overwhelmed) =>
        Blank(Options.Kata, source.Sha256) with { Verdict = Verdict.DoesNotCompile, Message = overwhelmed.Message };

    public SubmissionReport Judged(
        SourceFile.Readable source, Kata kata, CompilerReply.Compiled compiled, IReadOnlyList<SourceDiagnostic> advice, IsolationReport isolation, IReadOnlyList<CheckRun> runs, FoundBeside beside)
    {
        var checks = runs.Select(run => CheckReports.Of(run, compiled.TypeName, Rerun)).ToArray();
        var speed = SpeedPoints.Of(beside.Speed, kata.PointsForSpeed, Options.Against);
        var earned = speed as SpeedPoints.Earned;
        return Options.Feedback.Of(Blank(kata.Name, source.Sha256) with
        {
            Isolation = isolation,
            Device = compiled.Track == Track.Torch ? Options.Tensors.ToReport() : null,
            Verdict = VerdictOrder.Of([.. runs.Where(run => run.Outcome is not CheckOutcome.NotOffered).Select(run => run.Outcome.Verdict)]),
            Score = checks.Sum(check => check.Points) + (earned?.Points ?? 0),
            MaxScore = checks.Sum(check => check.MaxPoints) + (earned?.MaxPoints ?? 0),
            Mistake = (beside.Finding as Finding.Known)?.Mistake,
            Signature = (beside.Finding as Finding.Pattern)?.Signature,
            Speed = beside.Speed,
            SpeedPoints = speed,
            Profile = beside.Profile,
            Checks = checks,
            Against = Options.Against is { } reference && !runs.Any(run => run.Outcome is CheckOutcome.Disputed) ? PeerReport.Of(reference, checks) : null,
            Growth = checks.Select(check => check.Growth).FirstOrDefault(growth => growth is not null),
            // What teaches goes before what merely warns; each in the order of the source.
            Diagnostics = Diagnostics([.. advice.Where(diagnostic => diagnostic.Severity == "warning"), .. compiled.Diagnostics, .. advice.Where(diagnostic => diagnostic.Severity != "warning")]),
        });
    }

    /// <summary>The command that runs one check again on the same inputs.</summary>
    public string Rerun(string check)
    {
        var kata = Options.Kata is null ? "" : $" --kata {Options.Kata}";
        // Whether two references agree is seen only where both are asked.
        var against = Options.Against is { } reference ? $" --against {reference.Name}" : "";
        return $"{Quote(Options.Command)} grade {Quote(Submission.Path)}{kata}{against}{Device} --seed {Quote(Options.Seed)} --check {check}";
    }

    // A GPU for the submission takes this level, which beside a reference on one has to be asked for.
    private string Device => (Options.Tensors, Options.Against) switch
    {
        (TensorPlace.Gpu gpu, _) => $" --device {gpu.Name} --isolation process{Tf32(gpu.AllowTf32)}",
        (_, { } reference) => $" --device {reference.Device}{Tf32(reference.Tf32)}",
        _ => "",
    };

    private static string Tf32(bool allowed) => allowed ? " --allow-tf32" : "";

    private SubmissionReport Blank(string? kataName, string? sha256)
    {
        var kata = kataName is null ? null : Pack.Find(kataName);
        return new(
            kata?.Name,
            Submission.Path,
            sha256,
            kata is null ? null : Pack.SpecSha256,
            Submission.Submitter,
            Isolation: null,
            Verdict.GraderFault,
            Untouched: false,
            Score: 0,
            MaxScore: kata is null ? 0 : kata.MaxScore + (Options is { Speed: true, Against: null } ? kata.PointsForSpeed : 0),
            Message: null,
            Mistake: null,
            Checks: [],
            Diagnostics: [],
            Stopwatch.GetElapsedTime(StartedAt).TotalMilliseconds);
    }

    private static DiagnosticReport[] Diagnostics(IReadOnlyList<SourceDiagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => new DiagnosticReport(
        diagnostic.Id, diagnostic.Severity, diagnostic.Message, diagnostic.Line, diagnostic.Column, diagnostic.EndLine, diagnostic.EndColumn, diagnostic.Help))];

    // File names are strangers' too: what is copied into a shell must stay one argument there, and no option of ours.
    private static string Quote(string argument)
    {
        var safe = argument.StartsWith('-') ? $".{Path.DirectorySeparatorChar}{argument}" : argument;
        if (!safe.AsSpan().ContainsAnyExcept(PlainCharacters)) return safe;
        return OperatingSystem.IsWindows() ? $"\"{safe.Replace("\"", "")}\"" : $"'{safe.Replace("'", "'\\''")}'";
    }
}
