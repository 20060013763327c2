using Katas.Core.Compilation;

namespace Katas.Core.Verification;

/// <summary>Words for an answer of the corpus that could not be run.</summary>
internal static class Refusals
{
    public static string Describe(CompilationOutcome outcome) => outcome switch
    {
        CompilationOutcome.Refused { Reply: { Diagnostics: [var first, ..] } reply } => $"{reply.Message} {first.Id}, line {first.Line}: {first.Message}",
        CompilationOutcome.Refused { Reply: var reply } => reply.Message,
        CompilationOutcome.Untouched => "It is the stub as handed out.",
        CompilationOutcome.Overwhelmed overwhelmed => overwhelmed.Message,
        _ => throw new NotSupportedException(outcome.GetType().Name),
    };
}
