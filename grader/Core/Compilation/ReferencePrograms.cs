using System.Collections.Concurrent;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Core.Compilation;

/// <summary>Programs of the pack that submissions are timed beside, each compiled once, as a submission is.</summary>
internal sealed class ReferencePrograms(CompilerHost compiler)
{
    private readonly ConcurrentDictionary<string, Lazy<CompilerReply.Compiled>> _compiled = new();

    /// <summary>The kata's model solution; null where the pack has none.</summary>
    /// <exception cref="GraderUnavailableException">It does not compile.</exception>
    public CompilerReply.Compiled? Model(Kata kata) => Compiled(kata, kata.ModelPath);

    /// <summary>The kata's program of known growth; null where the pack has none.</summary>
    /// <exception cref="GraderUnavailableException">It does not compile.</exception>
    public CompilerReply.Compiled? Anchor(Kata kata) => Compiled(kata, kata.AnchorPath);

    private CompilerReply.Compiled? Compiled(Kata kata, string? path) =>
        File.Exists(path) ? _compiled.GetOrAdd(path, _ => new(() => Compile(kata, path))).Value : null;

    private CompilerReply.Compiled Compile(Kata kata, string path) =>
        compiler.Compile(new(path, File.ReadAllText(path), kata.Name, ForDebugging: false), Limits.Default) is CompilationOutcome.Ready { Submission: var program }
            ? program
            : throw new GraderUnavailableException($"'{path}' of the pack does not compile.");
}
