using Katas.Analyzers;
using Katas.Compiler.Instrumentation;
using Katas.Compiler.Mutation;
using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Emit;

namespace Katas.Compiler;

/// <summary>Parses a submission, tells which kata it is, holds it to the policy and the contract, and emits it.</summary>
internal sealed class SubmissionCompiler
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Numerics;
        global using System.Numerics.Tensors;
        global using Katas.Contracts;
        """;

    private static readonly CSharpParseOptions Language = new(LanguageVersion.CSharp14, DocumentationMode.None);

    private static readonly CSharpCompilationOptions Options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        nullableContextOptions: NullableContextOptions.Enable,
        allowUnsafe: false,
        // A kata that is called twice asks for fields that the first call fills, which this warning is about.
        specificDiagnosticOptions: [new("CS8618", ReportDiagnostic.Suppress)],
        deterministic: true);

    private readonly CSharpCompilation _empty;
    private readonly RecentModels _recent = new();
    private readonly KnownKatas _katas;
    private readonly bool _sparing;

    /// <param name="katas">The katas there are.</param>
    /// <param name="references">What submissions are compiled against.</param>
    /// <param name="sparing">Whether every core is busy anyway: then nothing is done on two threads for the sake of being done earlier.</param>
    public SubmissionCompiler(IReadOnlyList<KataContract> katas, IEnumerable<MetadataReference> references, bool sparing = false)
    {
        _katas = new(katas, Language);
        _sparing = sparing;
        _empty = CSharpCompilation.Create("Submission", [CSharpSyntaxTree.ParseText(ImplicitUsings, Language)], references, Options.WithConcurrentBuild(!sparing));
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
            var model = _recent.Take(request.Path, request.Source) ?? Parsed(request.Path, request.Source);
            return new(Diagnostics.Of(SubmissionAdvice.Of(model, CancellationToken.None), model.SyntaxTree));
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
            var tree = CSharpSyntaxTree.ParseText(request.Source, Language, request.Path, System.Text.Encoding.UTF8);
            return SubmissionInstrumentation.Of(_empty.AddSyntaxTrees(tree), tree, request.Counters);
        }
        catch (InsufficientExecutionStackException)
        {
            return new CompilerReply.NotInstrumented("Something in it is nested too deeply.");
        }
    }

    /// <summary>The small mistakes that can be made in one of the authors' own sources.</summary>
    public static CompilerReply.Mutated Mutate(CompilerRequest.Mutate request) => new(SourceMutation.Of(request.Source, Language));

    private SemanticModel Parsed(string path, string source)
    {
        var tree = CSharpSyntaxTree.ParseText(source, Language, path, System.Text.Encoding.UTF8);
        return Model(_empty.AddSyntaxTrees(tree), tree);
    }

    // Emitting finds out where a value may be null and warns of it. Neither the policy nor the rules that teach ask that, so it need not be found out twice.
    private static SemanticModel Model(CSharpCompilation compilation, SyntaxTree tree) => compilation.GetSemanticModel(tree, SemanticModelOptions.DisableNullableAnalysis);

    private CompilerReply Carry(CompilerRequest.Compile request)
    {
        var tree = CSharpSyntaxTree.ParseText(request.Source, Language, request.Path, System.Text.Encoding.UTF8);
        if (_katas.UntouchedStub(tree) is { } untouched && (request.Kata is null || request.Kata == untouched)) return new CompilerReply.Untouched(untouched);

        var compilation = (request.ForDebugging ? _empty.WithOptions(_empty.Options.WithOptimizationLevel(OptimizationLevel.Debug)) : _empty).AddSyntaxTrees(tree);
        var search = ContractSearch.In(compilation, _katas, request.Kata);
        // Side by side: most submissions need both, and the first of a fresh process spends most of its time on code that either of them meets anew.
        var emitted = _sparing ? Task.FromResult(Emit(compilation, tree, search)) : DeepStack.Run(() => Emit(compilation, tree, search));
        var model = Model(compilation, tree);
        var forbidden = SubmissionPolicy.CheckWritten(model, CancellationToken.None);
        var reply = emitted.GetAwaiter().GetResult();
        if (reply is CompilerReply.Compiled && !request.ForDebugging) _recent.Keep(request.Path, request.Source, model);
        return forbidden.IsEmpty ? reply : Forbidden(search.Kata, [.. Diagnostics.Of(forbidden, tree)]);
    }

    private static CompilerReply Emit(CSharpCompilation compilation, SyntaxTree tree, ContractSearch search)
    {
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols, options: new EmitOptions(debugInformationFormat: DebugInformationFormat.PortablePdb));
        var diagnostics = Diagnostics.Of(result.Diagnostics.Where(diagnostic => result.Success || diagnostic.Severity == DiagnosticSeverity.Error), tree);
        if (!result.Success)
        {
            var errors = diagnostics.Count(diagnostic => diagnostic.Severity == "error");
            if (TensorTypes.AreNamedIn(tree) && !new TensorTypes(compilation).HasTorchSharp)
                return new CompilerReply.Refused(Refusal.DoesNotCompile, search.Kata, TensorTypes.NoTorchSharp, []);
            return new CompilerReply.Refused(
                Refusal.DoesNotCompile, search.Kata, errors == 1 ? "The compiler reports an error." : $"The compiler reports {errors} errors.", diagnostics);
        }

        if (search is ContractSearch.NotMet notMet) return new CompilerReply.Refused(Refusal.ContractNotMet, notMet.Kata, notMet.Message, diagnostics);

        var bytes = assembly.ToArray();
        var violations = SubmissionPolicy.CheckEmitted(bytes);
        if (!violations.IsEmpty) return Forbidden(search.Kata, [.. violations.Select(violation => Diagnostics.Of(violation)), .. diagnostics]);

        var found = (ContractSearch.Found)search;
        // Its process would have no such library, and could not load it.
        if (found.Track != Track.Torch && SubmissionPolicy.RefersTo(bytes, TensorTypes.TorchSharp))
            return new CompilerReply.Refused(Refusal.ContractNotMet, found.Kata, "It uses TorchSharp, which is there only for a class that implements its contract for torch.Tensor.", diagnostics);
        return new CompilerReply.Compiled(found.Kata!, found.Contract, found.TypeName, bytes, symbols.ToArray(), diagnostics) { Track = found.Track };
    }

    private static CompilerReply.Refused Forbidden(string? kata, IReadOnlyList<SourceDiagnostic> diagnostics) =>
        new(Refusal.Forbidden, kata, "It uses what no kata allows; it was not run.", diagnostics);
}
