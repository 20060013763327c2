using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Batches;

/// <summary>
/// Reports of submissions graded before, each under the hash of all that it follows from: the bytes of the source, the path that it names, the seed, and
/// the <see cref="Conditions"/>. It lies in the user's cache and never in a repository, where a submission could bring its own grade along.
/// </summary>
/// <param name="folder">The cache's folder; made when something is first kept.</param>
/// <param name="conditions">What this run grades with and under, see <see cref="Conditions.Of"/>.</param>
/// <param name="clock">Dates what is kept.</param>
/// <param name="warn">Told, once, when nothing can be kept.</param>
internal sealed class ResultStore(string folder, string conditions, TimeProvider clock, Action<string> warn)
{
    /// <summary>For how long a report is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    private readonly string _results = Path.Combine(folder, "results");
    private int _failures;

    /// <summary>The report of an earlier run that this one would only repeat, or null.</summary>
    /// <param name="source">The path as given.</param>
    /// <param name="submitter">Who handed it in, who may be called otherwise now.</param>
    /// <param name="sha256">Of the file's bytes; null where it could not be read.</param>
    /// <param name="seed">The seed to grade it under.</param>
    public SubmissionReport? Find(string source, string? submitter, string? sha256, string seed)
    {
        if (sha256 is null) return null;
        try
        {
            var path = PathOf(source, sha256, seed);
            if (!File.Exists(path)) return null;
            var kept = JsonSerializer.Deserialize(File.ReadAllBytes(path), BatchJson.Default.SubmissionReport);
            // One that was written by hand or by another version is as good as none.
            return kept is not null && kept.Source == source && kept.SourceSha256 == sha256 && IsRepeatable(kept) ? kept with { Submitter = submitter, FromCache = true } : null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            return null;
        }
    }

    /// <summary>Keeps a report, if grading again would only repeat it.</summary>
    public void Keep(SubmissionReport report, string seed)
    {
        if (report is not { SourceSha256: { } sha256, FromCache: false } || !IsRepeatable(report)) return;
        try
        {
            var path = PathOf(report.Source, sha256, seed);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var temporary = $"{path}.{Guid.NewGuid():N}.tmp";
            File.WriteAllBytes(temporary, JsonSerializer.SerializeToUtf8Bytes(report, BatchJson.Default.SubmissionReport));
            File.Move(temporary, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Increment(ref _failures) == 1) warn($"'{folder}' cannot be written, so an interrupted run could not go on where it stopped: {exception.Message}");
        }
    }

    /// <summary>Removes what is older than <see cref="Kept"/>.</summary>
    public void Prune()
    {
        try
        {
            if (!Directory.Exists(_results)) return;
            var oldest = (clock.GetUtcNow() - Kept).UtcDateTime;
            foreach (var file in Directory.EnumerateFiles(_results, "*", SearchOption.AllDirectories).Where(file => File.GetLastWriteTimeUtc(file) < oldest)) File.Delete(file);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // Somebody else tidies up at this moment, or may not be tidied after.
        }
    }

    /// <summary>
    /// Whether another run under the same conditions would say the same. What ran out of time or memory, and what was too noisy to tell, might do better
    /// on a less busy day.
    /// </summary>
    public static bool IsRepeatable(SubmissionReport report) =>
        Repeats(report.Verdict)
        // No two times are alike.
        && report.Speed is null
        && report.Profile is null
        // How the work grows is asked once all else has passed, and would again not be asked.
        && report.Checks.All(check => Repeats(check.Verdict) || check is { Category: "growth", Verdict: Verdict.NotRun })
        // A compiler that was overwhelmed has nothing to show for it.
        && (report.Verdict != Verdict.DoesNotCompile || report.Diagnostics.Count > 0);

    private static bool Repeats(Verdict verdict) => verdict is
        Verdict.Passed or Verdict.WrongAnswer or Verdict.InputMutated or Verdict.Threw or Verdict.NotAttempted
            or Verdict.Forbidden or Verdict.DoesNotCompile or Verdict.ContractNotMet;

    private string PathOf(string source, string sha256, string seed)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{conditions}\n{seed.Length}\n{seed}\n{sha256}\n{source}")));
        return Path.Combine(_results, key[..2], $"{key[2..]}.json");
    }
}
