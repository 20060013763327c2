using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Protocol;
using Katas.Protocol.Compiler;

namespace Katas.Core.Compilation;

/// <summary>
/// Keeps one compiler child alive between submissions, and starts another when one was lost: its loss costs only the submission in hand. Compiles one at
/// a time.
/// </summary>
/// <param name="layout">Where the child lies.</param>
/// <param name="pack">The katas.</param>
/// <param name="isSealed">Whether it is sealed before it is given a source.</param>
/// <param name="sparing">Whether so many submissions are to come that every core is busy.</param>
/// <param name="begun">The first child, where it was begun to be started before; from here on this host's to dispose of.</param>
internal sealed class CompilerHost(ToolLayout layout, Pack pack, bool isSealed, bool sparing = false, CompilerStart? begun = null) : IDisposable
{
    private readonly object _gate = new();
    private Task<CompilerProcess>? _compiler;
    private CompilerStart? _begun = begun;

    /// <summary>Starts the child without waiting for it.</summary>
    public void Warm()
    {
        lock (_gate)
        {
            if (_compiler is not null) return;
            var begun = _begun?.Take();
            _begun = null;
            _compiler = Task.Run(() => CompilerProcess.Start(layout, pack, isSealed, sparing, begun));
        }
    }

    /// <summary>Compiles a submission.</summary>
    /// <exception cref="GraderUnavailableException">The child does not start.</exception>
    public CompilationOutcome Compile(CompilerRequest.Compile request, Limits limits)
    {
        lock (_gate)
        {
            var outcome = CompileWith(Started(), request, limits);
            // It may not have survived looking for advice, which is to change no verdict.
            return outcome is CompilationOutcome.Overwhelmed { InTime: true } && request.WithAdvice ? CompileWith(Started(), request with { WithAdvice = false }, limits) : outcome;
        }
    }

    /// <summary>What the rules that teach say of a submission that was compiled; nothing where the child does not bear it. Changes no verdict.</summary>
    public IReadOnlyList<SourceDiagnostic> Advise(CompilerRequest.Advise request, Limits limits)
    {
        lock (_gate)
        {
            if (_compiler is not { IsCompletedSuccessfully: true, Result: { HasExited: false } compiler }) return [];
            if (compiler.Advise(request, limits) is { } advice) return advice.Diagnostics;

            Replace(compiler);
            return [];
        }
    }

    /// <summary>A submission that was compiled, with counters in it; null where it cannot be had. Changes no verdict by itself.</summary>
    public CompilerReply.Instrumented? Instrument(CompilerRequest.Instrument request, Limits limits)
    {
        lock (_gate)
        {
            var compiler = Started();
            if (compiler.Instrument(request, limits) is { } reply) return reply as CompilerReply.Instrumented;

            Replace(compiler);
            return null;
        }
    }

    /// <summary>Lists the mutants of one of the authors' own sources.</summary>
    /// <exception cref="GraderUnavailableException">The child does not start, or does not survive it.</exception>
    public IReadOnlyList<SourceMutant> Mutate(string source, Limits limits)
    {
        lock (_gate) return Started().Mutate(new(source), limits);
    }

    private CompilationOutcome CompileWith(CompilerProcess compiler, CompilerRequest.Compile request, Limits limits)
    {
        var outcome = compiler.Compile(request, limits);
        if (outcome is CompilationOutcome.Overwhelmed) Replace(compiler);
        return outcome;
    }

    private void Replace(CompilerProcess lost)
    {
        lost.Dispose();
        // Nobody is kept waiting for this one until the next submission comes.
        _compiler = Task.Run(() =>
        {
            var fresh = CompilerProcess.Start(layout, pack, isSealed, sparing);
            fresh.Warm();
            return fresh;
        });
    }

    // One that could not start may do so the next time.
    private CompilerProcess Started()
    {
        Warm();
        try
        {
            var compiler = _compiler!.GetAwaiter().GetResult();
            if (!compiler.HasExited) return compiler;

            // Something else on this machine ended it while it waited, which no submission must answer for.
            Replace(compiler);
            return _compiler!.GetAwaiter().GetResult();
        }
        catch (GraderUnavailableException)
        {
            _compiler = null;
            throw;
        }
    }

    public void Dispose()
    {
        lock (_gate)
        {
            try
            {
                _compiler?.GetAwaiter().GetResult().Dispose();
            }
            catch (GraderUnavailableException)
            {
                // One that never started needs no end.
            }

            _compiler = null;
        }
    }
}
