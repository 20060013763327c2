using System.Globalization;
using Katas.Cli.Rendering;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Spectre.Console;

namespace Katas.Cli.Runs;

/// <summary>One run of <c>kata watch</c>: ends with Ctrl+C, and that is no failure.</summary>
/// <param name="context">The world around.</param>
/// <param name="pack">The katas.</param>
/// <param name="target">A kata's name or a file; null for every stub of the repository.</param>
/// <param name="language">What to speak.</param>
internal sealed class WatchRun(CommandContext context, Pack pack, string? target, string language)
{
    private readonly Texts _texts = Texts.For(language);
    private readonly Memory _memory = new(context, new() { Language = language }, isBatch: false);

    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        var files = Files();
        await using var judge = new Judge(pack, Isolation.Of(IsolationDemand.Auto), context, _memory, workload: Workload.Again);
        using var watcher = new SaveWatcher(files);
        context.Output.WriteLine(files.Count == 1
            ? string.Format(CultureInfo.InvariantCulture, Words.In(language).Watching, Shown(files[0]))
            : string.Format(CultureInfo.InvariantCulture, Words.In(language).WatchingSeveral, files.Count));
        try
        {
            if (target is not null) await GradeAsync(judge, watcher, files[0], cancellation);
            await foreach (var file in watcher.SavedAsync(cancellation)) await GradeAsync(judge, watcher, file, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
        }

        return ExitCode.AllPassed;
    }

    private IReadOnlyList<string> Files() => target switch
    {
        null => Stubs(),
        _ when target.EndsWith(".cs", StringComparison.OrdinalIgnoreCase) => [FileAt(target)],
        _ => [StubOf(pack.Known(target))],
    };

    private string FileAt(string path) => context.FullPath(path) is var file && File.Exists(file)
        ? file
        : throw MissingPath.Explain(path, file, pack, context.Folder);

    private string StubOf(Kata kata) => StubFile.Of(kata, context) is { } file && File.Exists(file)
        ? file
        : throw new UsageException($"There is no {kata.Name}.cs to watch: neither in a repository around this folder nor here. 'kata new {kata.Name}' makes one.");

    private IReadOnlyList<string> Stubs() => Repository.Around(context.Folder) is { } repository
        ? [.. repository.Stubs]
        : throw new UsageException("There is nothing to watch: no folder from here upwards holds katas/<Kata>/<Kata>.cs. Name a file, or a kata made with 'kata new'.");

    // A save during a grading ends it: its verdict would be on something that is no more.
    private async Task GradeAsync(Judge judge, SaveWatcher watcher, string file, CancellationToken cancellation)
    {
        var console = Terminal.For(context.Output, context.OutputIsTerminal);
        console.WriteLine();
        console.WriteLine($"{context.Clock.GetLocalNow().ToString("HH:mm:ss", CultureInfo.InvariantCulture)}  {Shown(file)}");

        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var progress = new LiveProgress(console, submissions: 1, _texts);
        var options = new GradingOptions { Seed = context.DrawSeed(), Command = context.Command };
        var startedAt = context.Clock.GetUtcNow();
        var grading = judge.GradeAsync(new(new(Shown(file)), file, Named: true), options, progress, ended.Token);
        await Task.WhenAny(grading, watcher.TouchedAsync(ended.Token).AsTask());
        await ended.CancelAsync();
        try
        {
            var outcome = await grading;
            progress.Dispose();
            _memory.Keep(outcome);
            var report = GradeReports.Of(options with { Seed = outcome.Seed }, IsolationDemand.Auto, parallel: 1, startedAt, [outcome.Report]);
            new ConsoleReport(console, _texts).Write(report, progress.Explained);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            watcher.TellAgain(file);
        }
    }

    private string Shown(string file) => Path.GetRelativePath(context.Folder, file);
}
