using Katas.Core.Execution;
using Katas.Protocol.Compiler;

namespace Katas.Core.Timing;

/// <summary>A program to be timed.</summary>
/// <param name="Program">What is loaded.</param>
/// <param name="Workers">Where its workers come from.</param>
internal sealed record TimedProgram(CompilerReply.Compiled Program, WorkerPool Workers);
