using Katas.Benchmarks.Measuring;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Benchmarks.Speed;

/// <summary>Answers compiled as the judge has them compiled.</summary>
internal static class CompiledAnswer
{
    public static CompilerReply.Compiled Compile(CompilerHost compiler, Kata kata) => Compile(compiler, kata, Answers.Model(kata));

    public static CompilerReply.Compiled Compile(CompilerHost compiler, Kata kata, string file) =>
        compiler.Compile(new(file, File.ReadAllText(file), kata.Name, ForDebugging: false), Limits.Default) is CompilationOutcome.Ready { Submission: var compiled }
            ? compiled
            : throw new Unmeasurable($"'{file}' does not compile");
}
