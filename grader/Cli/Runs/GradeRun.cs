using Katas.Cli.Batches;
using Katas.Cli.Rendering;
using Katas.Core;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Spectre.Console;

namespace Katas.Cli.Runs;

/// <summary>One run of <c>kata grade</c>.</summary>
internal sealed class GradeRun(CommandContext context, GradeRequest request)
{
    private Task _judgeEnds = Task.CompletedTask;

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        try
        {
            return await GradeAndTellAsync(cancellation);
        }
        finally
        {
            await _judgeEnds;
        }
    }

    private async Task<int> GradeAndTellAsync(CancellationToken cancellation)
    {
        request.Reports.Validate(context);
        // What there is here is found out by trying, beside all that comes before it is needed.
        var whatThereIs = Task.Run(() => Isolation.Of(Demand), cancellation);
        using var compiler = IsOneFile ? CompilerStart.Begin(context.Layout) : null;
        var pack = Packs.Open(request.Pack, context);
        var required = new Requirements(request.Required, pack);
        var submissions = new SubmissionFinder(context.Folder, pack).Find(request.Paths);
        ThrowIfTooMany(submissions.Count);
        var plan = PlanForTorch(submissions);
        var (reference, tensors) = plan.Take(context.Layout, request.AllowTf32);
        if (plan.Notice is { } notice) context.Error.WriteLine($"kata: {notice}");
        await using var peer = reference is null ? null : TorchPeer.Open(context.Layout, reference);
        var options = Options(pack, cancellation) with { Against = peer?.Description, Tensors = tensors };

        var startedAt = context.Clock.GetUtcNow();
        var parallel = Parallelism(submissions.Count);
        var memory = new Memory(context, request, isBatch: submissions.Any(found => found.Submission.Submitter is not null));
        var isolation = await whatThereIs;
        var batch = Batch.Begin(context, request, pack, submissions, options, isolation);
        if (batch is not null) options = batch.Options;
        if (batch is { GoesOn: true }) People().WriteLine(Texts.For(request.Language).GoesOn);
        var (outcomes, explained) = await GradeAsync(pack, memory, submissions, options, parallel, isolation, batch, peer, compiler, cancellation);
        batch?.End();
        ThrowIfACheckIsNobodys(pack, options, outcomes);

        var report = GradeReports.Of(options with { Seed = SeedOf(outcomes, options) }, Demand, parallel, startedAt, [.. outcomes.Select(outcome => outcome.Report)]);
        var missing = required.MissingFrom(report.Submissions);
        request.Reports.Write(report, Texts.For(request.Language), context);
        Show(report, explained, outcomes, missing);
        foreach (var outcome in outcomes) memory.Keep(outcome);

        var named = outcomes.Where(outcome => outcome.Found.Named).Select(outcome => outcome.Report).ToHashSet(ReferenceEqualityComparer.Instance);
        var exitCode = ExitCode.Of(report, submission => named.Contains(submission) || required.Include(submission.Kata));
        return missing.Count > 0 ? Math.Max(exitCode, ExitCode.NotAllPassed) : exitCode;
    }

    // Who names a file names one submission. One that cannot be read costs a child that is ended again.
    private bool IsOneFile => request.Paths is [var path] && File.Exists(context.FullPath(path));

    private void ThrowIfTooMany(int submissions)
    {
        if (submissions <= 1) return;
        if (request.Debug) throw new UsageException($"--debug takes one file, and there are {submissions} here. Name the one to debug.");
        if (request.Profile) throw new UsageException($"--profile takes one file, and there are {submissions} here. Name the one to profile.");
    }

    // The files are looked into only where something follows from it.
    private TorchPlan.Made PlanForTorch(IReadOnlyList<FoundSubmission> submissions) =>
        TorchPlan.Of(request.Device, request.AgainstTorch, Demand, request.AllowTf32, anyOnTorch: request.Device is not null && submissions.Any(MayBeOnTorch)) switch
        {
            TorchPlan.Made made => made,
            TorchPlan.Refused refused => throw new UsageException(refused.Reason),
            var other => throw new NotSupportedException(other.GetType().Name),
        };

    private static bool MayBeOnTorch(FoundSubmission found) => (found.Submission with { Path = found.FullPath }).MayBeOnTorch(Limits.Default);

    // A debugger must be able to get in.
    private IsolationDemand Demand => request.Debug ? IsolationDemand.Process : request.Isolation;

    private GradingOptions Options(Pack pack, CancellationToken cancellation)
    {
        var kata = request.Kata is null ? null : pack.Known(request.Kata);
        return new()
        {
            Seed = request.Seed ?? context.DrawSeed(),
            Command = context.Command,
            Kata = kata?.Name,
            Checks = pack.KnownChecks(request.Checks, kata),
            Feedback = request.Feedback,
            Speed = request.Speed,
            Profile = request.Profile,
            Debug = request.Debug,
            DebuggerWanted = processId => DebuggedWorker.Announce(processId, context.Error, cancellation),
        };
    }

    // Which kata a file is for is only known once it was compiled, and so whether any has the checks asked for.
    private static void ThrowIfACheckIsNobodys(Pack pack, GradingOptions options, IReadOnlyList<Outcome> outcomes)
    {
        if (outcomes.Any(outcome => outcome.Report.Kata is null)) return;
        var katas = outcomes.Select(outcome => pack.Known(outcome.Report.Kata!)).Distinct().ToArray();
        var known = katas.SelectMany(kata => kata.Spec?.Checks ?? []).Select(check => check.Id).Distinct().ToArray();
        if (options.Checks.FirstOrDefault(check => !known.Contains(check)) is { } unknown)
            throw UsageException.NoSuch($"check of {string.Join(" or ", katas.Select(kata => kata.Name))}", unknown, known);
    }

    // One more than there are cores: there is always one that waits for the compiler, which takes them one by one.
    private int Parallelism(int submissions) => request.Parallel ?? (submissions == 1 ? 1 : Math.Min(Environment.ProcessorCount + 1, 4));

    private async Task<(IReadOnlyList<Outcome> Outcomes, CheckReport? Explained)> GradeAsync(
        Pack pack, Memory memory, IReadOnlyList<FoundSubmission> submissions, GradingOptions options, int parallel, Isolation isolation, Batch? batch, Peer? peer, CompilerStart? compiler, CancellationToken cancellation)
    {
        var workload = submissions.Count == 1 ? Workload.One : submissions.Count > 2 * parallel ? Workload.Many : Workload.Several;
        var judge = new Judge(pack, isolation, context, memory, batch?.Results, workersAhead: workload is Workload.One ? 1 : 2, peer, workload, compiler);
        using var progress = request.Debug ? null : new LiveProgress(People(), submissions.Count, Texts.For(request.Language), context.Clock);
        try
        {
            return (await judge.GradeAllAsync(submissions, options, parallel, progress, cancellation), progress?.Explained);
        }
        catch (OperationCanceledException) when (batch is not null)
        {
            context.Error.WriteLine($"kata: {Texts.Filled(Texts.For(request.Language).Interrupted, progress!.Ended, submissions.Count)}");
            throw;
        }
        finally
        {
            // Beside the telling: its children take a moment to be gone.
            _judgeEnds = Task.Run(async () => await judge.DisposeAsync(), CancellationToken.None);
        }
    }

    private void Show(GradeReport report, CheckReport? explained, IReadOnlyList<Outcome> outcomes, IReadOnlyList<string> missing)
    {
        var console = People();
        new ConsoleReport(console, Texts.For(request.Language)).Write(report, explained);
        foreach (var outcome in outcomes.Where(outcome => outcome.FailedAgain))
            console.WriteLine($"{outcome.Found.Submission.Path} was graded under seed {outcome.Seed}, under which it failed before; once it passes, a fresh seed is drawn.");
        if (outcomes.Count(outcome => outcome.Report.FromCache) is > 0 and var known)
            console.WriteLine(Texts.Filled(Texts.For(request.Language).FromCache, known, outcomes.Count));
        foreach (var line in missing) console.WriteLine(line);
    }

    // Where a report for machines takes the standard output, people read the other stream.
    private IAnsiConsole People() => request.Reports.TakeStandardOutput
        ? Terminal.For(context.Error, context.ErrorIsTerminal)
        : Terminal.For(context.Output, context.OutputIsTerminal);

    // Files may have been graded under different seeds; each failure says how to run it again.
    private static string SeedOf(IReadOnlyList<Outcome> outcomes, GradingOptions options) =>
        outcomes.Select(outcome => outcome.Seed).Distinct().ToArray() is [var only] ? only : options.Seed;
}
