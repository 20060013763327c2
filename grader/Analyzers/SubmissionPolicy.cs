using System.Collections.Immutable;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers;

/// <summary>What a submission may contain. Nothing in the source can switch it off.</summary>
public static class SubmissionPolicy
{
    /// <summary>What the source holds that is not allowed, in the order of the source. Parts that do not compile are passed over: the compiler reports them.</summary>
    public static ImmutableArray<Diagnostic> CheckWritten(Compilation compilation, SyntaxTree submission, CancellationToken cancellationToken) => [];

    /// <summary>What the emitted assembly refers to that is not allowed: the net below <see cref="CheckWritten"/>.</summary>
    /// <exception cref="System.BadImageFormatException">The bytes are no managed assembly.</exception>
    public static ImmutableArray<PolicyViolation> CheckEmitted(byte[] assembly) => [];
}
