using Katas.Core.Reporting;

namespace Katas.Cli.State;

/// <summary>
/// What is remembered between runs, in the git-ignored folder <c>.kata</c> of the repository, or of the current folder outside of one: the last
/// verdict of each kata, how many hints were given, and the seeds that still have to be passed.
/// </summary>
internal sealed class KataFolder
{
    private readonly string _root;
    private readonly TimeProvider _clock;
    private readonly StateFile<SortedDictionary<string, LastResult>> _history;
    private readonly StateFile<SortedDictionary<string, int>> _hints;
    private readonly StateFile<List<FailedSeed>> _seeds;

    public KataFolder(string root, TimeProvider clock, Action<string> warn)
    {
        _root = root;
        _clock = clock;
        var folder = Path.Combine(root, ".kata");
        _history = new(Path.Combine(folder, "history.json"), [], StateJson.Default.SortedDictionaryStringLastResult, clock, warn);
        _hints = new(Path.Combine(folder, "hints.json"), [], StateJson.Default.SortedDictionaryStringInt32, clock, warn);
        _seeds = new(Path.Combine(folder, "seeds.json"), [], StateJson.Default.ListFailedSeed, clock, warn);
    }

    public static KataFolder Of(CommandContext context) => new(
        Repository.Around(context.Folder)?.Root ?? context.Folder,
        context.Clock,
        warning => context.Error.WriteLine($"kata: {warning}"));

    public IReadOnlyDictionary<string, LastResult> History => _history.Read();

    public int HintsGiven(string kata) => _hints.Read().GetValueOrDefault(kata);

    public void RememberHints(string kata, int given) => _hints.Update(hints => new(hints) { [kata] = given });

    /// <summary>The seed under which a file failed before, or null.</summary>
    public string? FailedSeedOf(string source)
    {
        var key = KeyOf(source);
        return _seeds.Read().FirstOrDefault(failed => failed?.Source == key)?.Seed;
    }

    /// <summary>Keeps the verdict for <c>kata list</c>.</summary>
    public void RememberResult(string source, SubmissionReport report)
    {
        if (report.Kata is not { } kata) return;
        var result = new LastResult(report.Verdict, report.Score, report.MaxScore, KeyOf(source), _clock.GetUtcNow());
        _history.Update(history => new(history) { [kata] = result });
    }

    /// <summary>Keeps a seed to be tried first the next time.</summary>
    public void RememberSeed(string kata, string source, string seed) =>
        _seeds.Update(seeds => [.. Without(seeds, KeyOf(source)), new(kata, KeyOf(source), seed)]);

    /// <summary>A file passed under the seed that was kept for it.</summary>
    public void ForgetSeed(string source) => _seeds.Update(seeds => [.. Without(seeds, KeyOf(source))]);

    private static IEnumerable<FailedSeed> Without(List<FailedSeed> seeds, string source) => seeds.Where(failed => failed is not null && failed.Source != source);

    private string KeyOf(string source) => Path.GetRelativePath(_root, source).Replace('\\', '/');
}
