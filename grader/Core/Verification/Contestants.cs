using Katas.Authoring;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Submissions;
using Katas.Protocol.Compiler;

namespace Katas.Core.Verification;

/// <summary>Compiles answers to one kata and runs its checks on them, keeping what a report leaves out: how near each came to failing.</summary>
internal sealed class Contestants(Kata kata, CompilerHost compiler, WorkerPool workers, Limits limits)
{
    public IReadOnlyList<Check> Checks => kata.Spec!.Checks;

    /// <summary>The same over other workers, which have other limits.</summary>
    public Contestants On(WorkerPool others) => new(kata, compiler, others, limits);

    /// <summary>Reads one of the authors' files.</summary>
    /// <exception cref="GraderUnavailableException">It cannot be read.</exception>
    public string Source(string file) => SourceFile.Read(Path.Combine(kata.ReferenceFolder!, file), limits) switch
    {
        SourceFile.Readable source => source.Text,
        SourceFile.Refused refused => throw new GraderUnavailableException($"{Path.Combine(kata.ReferenceFolder!, file)}: {refused.Message}"),
        var other => throw new NotSupportedException(other.GetType().Name),
    };

    /// <summary>Compiles a source as a submission to this kata.</summary>
    public CompilationOutcome Compile(string name, string source) => compiler.Compile(new(name, source, kata.Name, ForDebugging: false), limits);

    /// <summary>Runs the checks in a fresh worker, in their order, until one of them tells enough.</summary>
    public async Task<IReadOnlyList<CheckRun>> RunAsync(
        CompilerReply.Compiled compiled, string seed, Func<CheckRun, bool> enough, CancellationToken cancellation, Canary? canary = null)
    {
        using var runner = CheckRunner.For(kata.Spec!, kata.Name, compiled, workers, Options(seed), canary);
        List<CheckRun> runs = [];
        foreach (var check in Checks)
        {
            cancellation.ThrowIfCancellationRequested();
            runs.Add(await runner.RunAsync(check).ConfigureAwait(false));
            if (enough(runs[^1])) break;
        }

        return runs;
    }

    /// <summary>Runs one check that need not be among the kata's.</summary>
    public async Task<CheckRun> RunAsync(CompilerReply.Compiled compiled, string seed, Check check)
    {
        using var runner = CheckRunner.For(kata.Spec!, kata.Name, compiled, workers, Options(seed));
        return await runner.RunAsync(check).ConfigureAwait(false);
    }

    private GradingOptions Options(string seed) => new() { Seed = seed, Kata = kata.Name, Limits = limits };
}
