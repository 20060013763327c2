using System.Globalization;
using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Protocol.Compiler;

namespace Katas.Core.Verification;

/// <summary>What the model answers beyond the checks, recorded when the first survivor is compared with it.</summary>
internal sealed class ModelAnswers(Spec spec, Contestants contestants, CompilerReply.Compiled model)
{
    // Independent of how many seeds the checks run under: fewer would call equivalent what merely looks alike.
    private const int SeedCount = 20;
    private const int FewestAnswers = 500;

    private readonly SemaphoreSlim _once = new(1);
    private IReadOnlyDictionary<string, IReadOnlyList<ExploredAnswer>>? _answers;

    /// <summary>How many answers were recorded.</summary>
    public int Count => _answers?.Values.Sum(answers => answers.Count) ?? 0;

    /// <summary>The inputs on which a survivor answers otherwise than the model, or why nothing is known; null where it answers as the model does throughout.</summary>
    public async Task<string?> DifferenceAsync(CompilerReply.Compiled survivor)
    {
        var answers = await RecordedAsync().ConfigureAwait(false);
        if (Count < FewestAnswers)
            return Count == 0 ? "the spec has no Explore to tell it from the model by" : $"Explore gives {Count} answers only: at least {FewestAnswers} are needed to call two programs alike";

        foreach (var (seed, recorded) in answers)
        {
            var run = await contestants.RunAsync(survivor, seed, Exploration.Comparing(spec, recorded)).ConfigureAwait(false);
            if (CheckVerdicts.Failure(run.Outcome) is { } failure) return run.Outcome is CheckOutcome.Missed ? $"it answers otherwise for {OneLine(run.Log?.Inputs)}" : failure;
        }

        return null;
    }

    private async Task<IReadOnlyDictionary<string, IReadOnlyList<ExploredAnswer>>> RecordedAsync()
    {
        await _once.WaitAsync().ConfigureAwait(false);
        try
        {
            return _answers ??= await RecordAsync().ConfigureAwait(false);
        }
        finally
        {
            _once.Release();
        }
    }

    private async Task<Dictionary<string, IReadOnlyList<ExploredAnswer>>> RecordAsync()
    {
        Dictionary<string, IReadOnlyList<ExploredAnswer>> all = [];
        for (var i = 1; i <= SeedCount; i++)
        {
            var seed = i.ToString(CultureInfo.InvariantCulture);
            List<ExploredAnswer> answers = [];
            var run = await contestants.RunAsync(model, seed, Exploration.Recording(spec, answers)).ConfigureAwait(false);
            if (CheckVerdicts.Failure(run.Outcome) is { } failure)
                throw new GraderUnavailableException($"{spec.GetType().Name}.Explore cannot be run on the model solution: {failure} Inputs: {OneLine(run.Log?.Inputs)}");
            all[seed] = answers;
        }

        return all;
    }

    private static string OneLine(string? inputs) => inputs?.Replace("\n", "; ", StringComparison.Ordinal) ?? "no input";
}
