using System.Collections.Concurrent;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Core.Growth.Clock;

/// <summary>The anchors of the katas, each compiled once, as a submission is: <c>reference/X/Anchor.cs</c>.</summary>
internal sealed class Anchors(CompilerHost compiler)
{
    /// <summary>The file's name in the kata's folder of <c>reference/</c>.</summary>
    public const string FileName = "Anchor.cs";

    private readonly ConcurrentDictionary<string, Lazy<CompilerReply.Compiled?>> _compiled = new();

    /// <summary>The anchor of a kata; null where it has none.</summary>
    /// <exception cref="GraderUnavailableException">It does not compile.</exception>
    public CompilerReply.Compiled? Of(Kata kata) => _compiled.GetOrAdd(kata.Name, _ => new(() => Compile(kata))).Value;

    private CompilerReply.Compiled? Compile(Kata kata)
    {
        if (kata.ReferenceFolder is not { } folder || Path.Combine(folder, FileName) is var path && !File.Exists(path)) return null;
        return compiler.Compile(new(FileName, File.ReadAllText(path), kata.Name, ForDebugging: false), Limits.Default) is CompilationOutcome.Ready { Submission: var anchor }
            ? anchor
            : throw new GraderUnavailableException($"The anchor of {kata.Name} does not compile: {path}");
    }
}
