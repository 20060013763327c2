using Katas.Protocol.Compiler;

namespace Katas.Core.Growth;

/// <summary>A submission with counters in it.</summary>
/// <param name="Submission">What to load.</param>
/// <param name="Counters">The class that counts.</param>
/// <param name="Lines">The line of each counter.</param>
internal sealed record Instrumented(CompilerReply.Compiled Submission, string Counters, IReadOnlyList<int> Lines)
{
    /// <summary>The compiled submission, its bytes exchanged for those that count.</summary>
    public static Instrumented Of(CompilerReply.Compiled compiled, CompilerReply.Instrumented reply) =>
        new(compiled with { Assembly = reply.Assembly, Symbols = reply.Symbols }, reply.Counters, reply.Lines);
}
