using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Protocol.Compiler;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Core.Tests.Support;

/// <summary>
/// Checks of the tests' own on submissions that no policy has seen: what a submission can do to its process is the worker's and the judge's to bear, not the
/// policy's alone to prevent.
/// </summary>
internal sealed class Bench(Limits? limits = null, Isolation? isolation = null, WorkerProgram? program = null, bool forking = false) : IAsyncDisposable
{
    private const string Usings = """
        global using System;
        global using System.Collections.Generic;
        global using System.Linq;
        global using System.Numerics.Tensors;
        global using Katas.Contracts;
        """;

    private static readonly Lazy<MetadataReference[]> References = new(() =>
        [.. Directory.EnumerateFiles(ToolLayout.BesideProgram.CompilerReferences, "*.dll").Append(ToolLayout.BesideProgram.TorchSharp).Where(File.Exists)
            .Select(path => MetadataReference.CreateFromFile(path))]);

    private readonly WorkerPool _workers = new(program ?? WorkerProgram.Plain(ToolLayout.BesideProgram), limits ?? Limits.Default, isolation ?? Isolation.Of(IsolationDemand.Auto), ahead: 0, forking: forking);

    public WorkerPool Workers => _workers;

    /// <summary>Asks for the answer to some arrays, each of a fresh instance, and expects the numbers that follow them.</summary>
    public static Check<ICircularBinarySwaps> Asks(string id, params (int[] Nums, int Expected)[] cases) =>
        Check(id, trial => cases.Select(each => Expect.Equal(trial.NewInstance().MinSwaps(each.Nums), each.Expected)));

    public static Check<ICircularBinarySwaps> Check(string id, Func<Trial<ICircularBinarySwaps>, IEnumerable<Expectation>> body) =>
        new(id, CheckCategory.Example, 1, id, Visible: true, body);

    /// <summary>Runs checks in turn, as the judge does.</summary>
    public async Task<IReadOnlyList<CheckRun>> RunAsync(string source, params Check<ICircularBinarySwaps>[] checks)
    {
        using var runner = CheckRunner.For(new Invented<ICircularBinarySwaps>(checks), Swaps.Kata, Compile(source), _workers, Graded.Options(limits));
        var runs = new List<CheckRun>();
        foreach (var check in checks) runs.Add(await runner.RunAsync(check));
        return runs;
    }

    /// <summary>Runs one check that asks once.</summary>
    public async Task<CheckRun> RunAsync(string source) => (await RunAsync(source, Asks("one", ([1, 0, 1], 0))))[0];

    /// <summary>Compiles without any policy.</summary>
    public static CompilerReply.Compiled Compile(string source, string typeName = "Answer")
    {
        var (assembly, symbols) = Emit(source, OutputKind.DynamicallyLinkedLibrary);
        return new(Swaps.Kata, typeof(ICircularBinarySwaps).FullName!, typeName, assembly, symbols, []);
    }

    /// <summary>Compiles a program of top-level statements.</summary>
    public static byte[] CompileProgram(string source) => Emit(source, OutputKind.ConsoleApplication).Assembly;

    private static (byte[] Assembly, byte[] Symbols) Emit(string source, OutputKind kind)
    {
        var compilation = CSharpCompilation.Create(
            "Submission",
            [CSharpSyntaxTree.ParseText(Usings), CSharpSyntaxTree.ParseText(source, path: "Answer.cs", encoding: System.Text.Encoding.UTF8)],
            References.Value,
            new(kind, optimizationLevel: OptimizationLevel.Release, allowUnsafe: true));
        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        var result = compilation.Emit(assembly, symbols);
        Assert.That(result.Success, string.Join('\n', result.Diagnostics));
        return (assembly.ToArray(), symbols.ToArray());
    }

    public ValueTask DisposeAsync() => _workers.DisposeAsync();

    private sealed class Invented<TContract>(IReadOnlyList<Check<TContract>> checks) : Spec<TContract> where TContract : class
    {
        protected override IEnumerable<Check<TContract>> Define() => checks;
    }
}
