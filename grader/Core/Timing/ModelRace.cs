using System.Collections.Concurrent;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Submissions;
using Katas.Protocol.Compiler;

namespace Katas.Core.Timing;

/// <summary>Submissions beside the model solutions, one at a time: they share a core. Model solutions are compiled as submissions are, and once.</summary>
internal sealed class ModelRace(CompilerHost compiler, WorkerPool workers, Limits limits)
{
    private const string ModelSource = "Solution.cs";

    private readonly SemaphoreSlim _core = new(1);
    private readonly ConcurrentDictionary<string, CompilationOutcome> _models = new();

    /// <summary>Times a submission that has passed.</summary>
    public async Task<SpeedReport> RunAsync(Kata kata, CompilerReply.Compiled submission, string seed)
    {
        if (kata.ReferenceFolder is not { } folder || Path.Combine(folder, ModelSource) is var path && !File.Exists(path))
            return new SpeedReport.NotMeasured("The pack has no model solution to compare with.");

        await _core.WaitAsync().ConfigureAwait(false);
        try
        {
            return _models.GetOrAdd(kata.Name, _ => Compile(kata.Name, path)) is CompilationOutcome.Ready { Submission: var model }
                ? await kata.Spec!.Accept(new SpeedRun(kata.Name, seed, workers, SpeedBudget.Default, submission, model)).ConfigureAwait(false)
                : new SpeedReport.NotMeasured("The model solution does not compile.");
        }
        finally
        {
            _core.Release();
        }
    }

    private CompilationOutcome Compile(string kata, string path) => SourceFile.Read(path, limits) switch
    {
        SourceFile.Readable source => compiler.Compile(new(path, source.Text, kata, ForDebugging: false), limits),
        var unreadable => throw new GraderUnavailableException($"{path} cannot be read: {unreadable}"),
    };
}
