using Katas.Analyzers;
using Katas.Compiler.Instrumentation;
using Katas.Compiler.Mutation;
using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler;

/// <summary>Parses a submission, tells which kata it is, holds it to the policy and the contract, and emits it.</summary>
internal sealed class SubmissionCompiler
{
    private readonly CSharpCompilation _surroundings;
    private readonly RecentAdvice _recent = new();
    private readonly KnownKatas _katas;
    private readonly bool _sparing;

    /// <param name="katas">The katas there are.</param>
    /// <param name="surroundings">What submissions are compiled in.</param>
    /// <param name="sparing">Whether every core is busy anyway: then nothing is done on two threads for the sake of being done earlier.</param>
    public SubmissionCompiler(IReadOnlyList<KataContract> katas, CSharpCompilation surroundings, bool sparing = false)
    {
        _katas = new(katas, Surroundings.Language);
        _sparing = sparing;
        _surroundings = surroundings.WithOptions(surroundings.Options.WithConcurrentBuild(!sparing));
    }

    public CompilerReply Compile(CompilerRequest.Compile request)
    {
        try
        {
            return Carry(request);
        }
        catch (InsufficientExecutionStackException)
        {
            // Roslyn gave up in time; where it does not, this process ends and the judge starts another.
            return new CompilerReply.Refused(Refusal.DoesNotCompile, request.Kata, "Something in it is nested too deeply to be compiled.", []);
        }
    }

    /// <summary>What may be learnt from a submission that was compiled before.</summary>
    public CompilerReply.Advice Advise(CompilerRequest.Advise request)
    {
        try
        {
            var advice = _recent.Take(request.Path, request.Source) ?? new(() => Advise(Parsed(request.Path, request.Source)));
            return new(advice.Value);
        }
        catch (InsufficientExecutionStackException)
        {
            // Whether or not anything can be said about it.
            return new([]);
        }
    }

    /// <summary>A submission that was compiled before, with counters in it.</summary>
    public CompilerReply Instrument(CompilerRequest.Instrument request)
    {
        try
        {
            var tree = Surroundings.Parse(request.Path, request.Source);
            return SubmissionInstrumentation.Of(_surroundings.AddSyntaxTrees(tree), tree, request.Counters);
        }
        catch (InsufficientExecutionStackException)
        {
            return new CompilerReply.NotInstrumented("Something in it is nested too deeply.");
        }
    }

    /// <summary>The small mistakes that can be made in one of the authors' own sources.</summary>
    public static CompilerReply.Mutated Mutate(CompilerRequest.Mutate request) => new(SourceMutation.Of(request.Source, Surroundings.Language));

    private static IReadOnlyList<SourceDiagnostic> Advise(SemanticModel model) => Diagnostics.Of(SubmissionAdvice.Of(model, CancellationToken.None), model.SyntaxTree);

    private SemanticModel Parsed(string path, string source)
    {
        var tree = Surroundings.Parse(path, source);
        return Model(_surroundings.AddSyntaxTrees(tree), tree);
    }

    // Emitting finds out where a value may be null and warns of it. Neither the policy nor the rules that teach ask that, so it need not be found out twice.
    private static SemanticModel Model(CSharpCompilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);

    private CompilerReply Carry(CompilerRequest.Compile request)
    {
        var tree = Surroundings.Parse(request.Path, request.Source);
        var compilation = (request.ForDebugging ? _surroundings.WithOptions(_surroundings.Options.WithOptimizationLevel(OptimizationLevel.Debug)) : _surroundings).AddSyntaxTrees(tree);
        // Side by side: most submissions need all of it, and the first of a fresh process spends most of its time on code that is met for the first time.
        var emitting = _sparing ? null : DeepStack.Run(() => Emission.Of(compilation));
        if (_katas.UntouchedStub(tree) is { } untouched && (request.Kata is null || request.Kata == untouched)) return new CompilerReply.Untouched(untouched);

        try
        {
            return Carry(request, compilation, tree, emitting);
        }
        finally
        {
            // What the compiler does not survive, the submission that it is answers for, and not the next one.
            if (emitting is not null) ((IAsyncResult)emitting).AsyncWaitHandle.WaitOne();
        }
    }

    private CompilerReply Carry(CompilerRequest.Compile request, CSharpCompilation compilation, SyntaxTree tree, Task<Emission>? emitting)
    {
        var search = ContractSearch.In(compilation, _katas, request.Kata);
        var model = Model(compilation, tree);
        var forbidden = SubmissionPolicy.CheckWritten(model, CancellationToken.None);
        var advice = Advice(model, atOnce: request.WithAdvice && forbidden.IsEmpty && !_sparing);
        if (!forbidden.IsEmpty) return Forbidden(search.Kata, [.. Diagnostics.Of(forbidden, tree)]);

        var reply = Reply(compilation, tree, search, emitting?.GetAwaiter().GetResult() ?? Emission.Of(compilation));
        if (reply is CompilerReply.Compiled && !request.ForDebugging) _recent.Keep(request.Path, request.Source, advice);
        return reply;
    }

    // Looked for beside the emitting, which takes longer, where there is a core to spare; nobody waits for it here.
    private static Lazy<IReadOnlyList<SourceDiagnostic>> Advice(SemanticModel model, bool atOnce)
    {
        if (!atOnce) return new(() => Advise(model));
        var sought = DeepStack.Run(() => Advise(model));
        return new(() => sought.GetAwaiter().GetResult());
    }

    private static CompilerReply Reply(CSharpCompilation compilation, SyntaxTree tree, ContractSearch search, Emission emission)
    {
        var diagnostics = Diagnostics.Of(emission.Diagnostics.Where(diagnostic => emission.Succeeded || diagnostic.Severity == DiagnosticSeverity.Error), tree);
        if (!emission.Succeeded)
        {
            var errors = diagnostics.Count(diagnostic => diagnostic.Severity == "error");
            if (TensorTypes.AreNamedIn(tree) && !new TensorTypes(compilation).HasTorchSharp)
                return new CompilerReply.Refused(Refusal.DoesNotCompile, search.Kata, TensorTypes.NoTorchSharp, []);
            return new CompilerReply.Refused(
                Refusal.DoesNotCompile, search.Kata, errors == 1 ? "The compiler reports an error." : $"The compiler reports {errors} errors.", diagnostics);
        }

        if (search is ContractSearch.NotMet notMet) return new CompilerReply.Refused(Refusal.ContractNotMet, notMet.Kata, notMet.Message, diagnostics);

        if (!emission.Violations.IsEmpty) return Forbidden(search.Kata, [.. emission.Violations.Select(violation => Diagnostics.Of(violation)), .. diagnostics]);

        var found = (ContractSearch.Found)search;
        // Its process would have no such library, and could not load it.
        if (found.Track != Track.Torch && SubmissionPolicy.RefersTo(emission.Assembly, TensorTypes.TorchSharp))
            return new CompilerReply.Refused(Refusal.ContractNotMet, found.Kata, "It uses TorchSharp, which is there only for a class that implements its contract for torch.Tensor.", diagnostics);
        return new CompilerReply.Compiled(found.Kata!, found.Contract, found.TypeName, emission.Assembly, emission.Symbols, diagnostics) { Track = found.Track };
    }

    private static CompilerReply.Refused Forbidden(string? kata, IReadOnlyList<SourceDiagnostic> diagnostics) =>
        new(Refusal.Forbidden, kata, "It uses what no kata allows; it was not run.", diagnostics);
}
