using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Scoring;

namespace Katas.Core.Verification;

/// <summary>Tries the checks of katas on answers whose fate is known, for those who write katas. Keep one for as many as there are.</summary>
public sealed class KataVerification(Pack pack, ToolLayout layout) : IAsyncDisposable
{
    private const string Model = "Solution.cs";
    private const string Slow = "slow";

    private readonly Grading _grading = new(pack, layout, workersAhead: 4);

    /// <summary>Verifies one kata.</summary>
    /// <param name="kata">A kata of the pack.</param>
    /// <param name="plan">How much is done.</param>
    /// <param name="progress">Told what comes next, in a few words.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    /// <exception cref="GraderUnavailableException">The pack holds no checks or no corpus, a check fails by itself, or nothing can be run here.</exception>
    public async Task<KataFindings> VerifyAsync(Kata kata, VerificationPlan plan, IProgress<string>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(kata);
        ArgumentNullException.ThrowIfNull(plan);
        if (kata is not { Spec: not null, ReferenceFolder: { } folder })
            throw new GraderUnavailableException($"The pack '{pack.Folder}' holds no checks or no reference answers for {kata.Name}: verifying takes the full pack, as it lies in a checkout.");

        var started = Stopwatch.GetTimestamp();
        var contestants = new Contestants(kata, _grading.Compiler, _grading.Workers, Limits.Default);
        var corpus = new CorpusRun(contestants, plan);
        // What is slow is right too, but for its growth.
        string[] rightFiles = [.. Files(folder, "right"), .. Files(folder, Slow)];
        var wrongFiles = Files(folder, "wrong");

        progress?.Report($"{rightFiles.Length + 1} right answers under {plan.SeedCount} seeds");
        var right = await EachAsync([Model, .. rightFiles], async (file, token) =>
            Grown(await corpus.RightAsync(file, token).ConfigureAwait(false), await GrowthAsync(file, token).ConfigureAwait(false))).ConfigureAwait(false);
        progress?.Report($"{wrongFiles.Length} wrong answers under {plan.SeedCount} seeds");
        var wrong = await EachAsync(wrongFiles, async (file, token) => await corpus.WrongAsync(file, await NamedAsync(file, token).ConfigureAwait(false), token).ConfigureAwait(false)).ConfigureAwait(false);

        var outcome = contestants.Compile(Model, contestants.Source(Model));
        if (outcome is not CompilationOutcome.Ready { Submission: var model }) throw new GraderUnavailableException($"The model solution of {kata.Name} cannot be run: {Refusals.Describe(outcome)}");
        var canaries = await EachAsync([.. Canary.All], (canary, token) => corpus.CanaryAsync(model, canary, token)).ConfigureAwait(false);
        progress?.Report("mutants of the model solution");
        var mutation = await new MutationRun(kata, _grading, layout, contestants, plan).RunAsync(model, cancellation).ConfigureAwait(false);

        IReadOnlyList<string> faults =
        [
            .. CorpusRules.Faults(CorpusDemand.Of(kata.Card), rightFiles, wrongFiles.ToDictionary(file => file, file => Head(Path.Combine(folder, file)))),
            .. MeasuringRules.Faults(
                kata.Card, kata.Spec.Checks.Any(check => check is IGrowthCheck), File.Exists(kata.AnchorPath), rightFiles.Count(file => file.StartsWith(Slow, StringComparison.Ordinal)), kata.Spec.Sizes.Count),
        ];
        return new(kata.Name, kata.Card.Status, plan, faults, right, wrong, canaries, mutation, Stopwatch.GetElapsedTime(started));

        async Task<IReadOnlyList<TResult>> EachAsync<T, TResult>(IReadOnlyList<T> items, Func<T, CancellationToken, Task<TResult>> verify)
        {
            var results = new TResult[items.Count];
            await Parallel.ForAsync(0, items.Count, new ParallelOptions { MaxDegreeOfParallelism = plan.Parallel, CancellationToken = cancellation }, async (i, token) =>
                results[i] = await verify(items[i], token).ConfigureAwait(false)).ConfigureAwait(false);
            return results;
        }

        async Task<string?> GrowthAsync(string file, CancellationToken token)
        {
            string[] checks = [.. kata.Spec.Checks.Where(check => check is IGrowthCheck).Select(check => check.Id)];
            if (checks.Length == 0) return null;
            var report = await _grading.GradeAsync(
                new(Path.Combine(folder, file)), new() { Seed = plan.Seeds[0], Kata = kata.Name, Checks = checks }, progress: null, token).ConfigureAwait(false);
            var due = file.StartsWith(Slow, StringComparison.Ordinal) ? Verdict.TooSlow : Verdict.Passed;
            return report.Verdict == due ? null : $"{checks[0]}: {report.Verdict}, not {due}: {report.Checks[0].Message ?? report.Growth?.Measured}";
        }

        async Task<Reporting.MistakeReport?> NamedAsync(string file, CancellationToken token) =>
            (await _grading.GradeAsync(new(Path.Combine(folder, file)), new() { Seed = plan.Seeds[0], Kata = kata.Name }, progress: null, token).ConfigureAwait(false)).Mistake;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _grading.DisposeAsync();

    private static RightFinding Grown(RightFinding finding, string? failure) => failure is null ? finding : finding with { Failures = [.. finding.Failures, failure] };

    private static string[] Files(string folder, string kind) => Directory.Exists(Path.Combine(folder, kind))
        ? [.. Directory.EnumerateFiles(Path.Combine(folder, kind), "*.cs").Select(file => $"{kind}/{Path.GetFileName(file)}").Order(StringComparer.Ordinal)]
        : [];

    private static IReadOnlyList<string> Head(string file) => [.. File.ReadLines(file).Take(3)];
}
