using Katas.Cli.State;
using Katas.Core.Scoring;

namespace Katas.Cli.Runs;

/// <summary>
/// Decides what a run takes from earlier ones and leaves for later ones. A run under a given seed, under a debugger or over other people's
/// submissions does neither; a run of some checks replays a failed seed, but proves too little to be anybody's last verdict.
/// </summary>
internal sealed class Memory
{
    private readonly KataFolder? _folder;
    private readonly string? _corpus;
    private readonly bool _someChecksOnly;
    private readonly bool _kataWasNamed;

    public Memory(CommandContext context, GradeRequest request, bool isBatch)
    {
        _folder = request.Seed is null && !request.Debug && !isBatch ? KataFolder.Of(context) : null;
        // The authors' right and wrong answers are nobody's work in progress.
        _corpus = Repository.Around(context.Folder) is { } repository ? Path.Combine(repository.Root, "reference") + Path.DirectorySeparatorChar : null;
        _someChecksOnly = request.Checks.Count > 0;
        _kataWasNamed = request.Kata is not null;
    }

    /// <summary>The seed to try first on a file, or null.</summary>
    public string? SeedToReplay(FoundSubmission found) => Remembers(found)?.FailedSeedOf(found.FullPath);

    public void Keep(Outcome outcome)
    {
        if (outcome.Report.Kata is not { } kata || outcome.Report.Untouched || Remembers(outcome.Found) is not { } folder) return;
        // A file that is for another kata than the one named says nothing about how far anybody got with that one.
        if (_kataWasNamed && outcome.Report.Verdict == Verdict.ContractNotMet) return;
        if (!_someChecksOnly) folder.RememberResult(outcome.Found.FullPath, outcome.Report);
        if (DependsOnSeed(outcome.Report.Verdict)) folder.RememberSeed(kata, outcome.Found.FullPath, outcome.Seed);
        else if (outcome is { ReplayedSeed: not null, Report.Verdict: Verdict.Passed } && !_someChecksOnly) folder.ForgetSeed(outcome.Found.FullPath);
    }

    /// <summary>Whether a verdict may be another under another seed.</summary>
    private static bool DependsOnSeed(Verdict verdict) => verdict is not
        (Verdict.Passed or Verdict.NotAttempted or Verdict.NotRun or Verdict.Inconclusive or Verdict.GraderFault
            or Verdict.Forbidden or Verdict.DoesNotCompile or Verdict.ContractNotMet);

    private KataFolder? Remembers(FoundSubmission found) =>
        _corpus is not null && found.FullPath.StartsWith(_corpus, StringComparison.Ordinal) ? null : _folder;
}
