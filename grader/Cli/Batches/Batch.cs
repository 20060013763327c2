using Katas.Cli.Runs;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Packs;

namespace Katas.Cli.Batches;

/// <summary>
/// What makes a run over many files bearable: those that were graded before under the same conditions are not graded again, and a run that was interrupted
/// goes on where it stopped when the same command is given again.
/// </summary>
internal sealed class Batch
{
    private readonly string _folder;
    private readonly string[] _command;
    private readonly bool _drawsSeed;

    private Batch(string folder, string[] command, bool drawsSeed, GradingOptions options, ResultStore results, bool goesOn) =>
        (_folder, _command, _drawsSeed, Options, Results, GoesOn) = (folder, command, drawsSeed, options, results, goesOn);

    /// <summary>The options, under the seed of the run that it goes on with, if any.</summary>
    public GradingOptions Options { get; }

    /// <summary>What was graded before.</summary>
    public ResultStore Results { get; }

    /// <summary>Whether an interrupted run of the same command is taken up again.</summary>
    public bool GoesOn { get; }

    /// <summary>Begins it; null for a run that is no batch, or is to remember nothing.</summary>
    /// <param name="context">What the command sees of the world.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="pack">The katas.</param>
    /// <param name="submissions">The files.</param>
    /// <param name="options">How they are graded.</param>
    /// <param name="isolation">What keeps them apart.</param>
    public static Batch? Begin(
        CommandContext context, GradeRequest request, Pack pack, IReadOnlyList<FoundSubmission> submissions, GradingOptions options, Isolation isolation)
    {
        if (context.CacheFolder is not { } folder || request.NoCache || request.Debug || submissions.Count < 2) return null;

        var conditions = Conditions.Of(context.Layout, pack, options, isolation);
        var command = (string[])[conditions, .. submissions.Select(found => found.FullPath)];
        var drawsSeed = request.Seed is null;
        var interrupted = drawsSeed ? BatchUnderWay.Interrupted(folder, command, context.Clock.GetUtcNow()) : null;
        if (interrupted is not null) options = options with { Seed = interrupted.Seed };
        else if (drawsSeed) new BatchUnderWay(options.Seed, context.Clock.GetUtcNow()).Begin(folder, command);

        var results = new ResultStore(folder, conditions, context.Clock, warning => context.Error.WriteLine($"kata: {warning}"));
        return new(folder, command, drawsSeed, options, results, goesOn: interrupted is not null);
    }

    /// <summary>Every file was graded.</summary>
    public void End()
    {
        if (_drawsSeed) BatchUnderWay.End(_folder, _command);
        Results.Prune();
    }
}
