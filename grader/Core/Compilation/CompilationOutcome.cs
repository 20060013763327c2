using Katas.Protocol.Compiler;

namespace Katas.Core.Compilation;

/// <summary>What came of compiling a submission.</summary>
internal abstract record CompilationOutcome
{
    /// <summary>It can be run.</summary>
    public sealed record Ready(CompilerReply.Compiled Submission) : CompilationOutcome;

    /// <summary>It is the stub as handed out.</summary>
    public sealed record Untouched(string Kata) : CompilationOutcome;

    /// <summary>The compiler child refuses it.</summary>
    public sealed record Refused(CompilerReply.Refused Reply) : CompilationOutcome;

    /// <summary>The compiler child did not survive it.</summary>
    /// <param name="Message">For people.</param>
    /// <param name="InTime">Whether it was gone before its time was up.</param>
    public sealed record Overwhelmed(string Message, bool InTime) : CompilationOutcome;
}
