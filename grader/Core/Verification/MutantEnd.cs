using Katas.Core.Scoring;

namespace Katas.Core.Verification;

/// <summary>What became of a mutant.</summary>
internal abstract record MutantEnd
{
    /// <summary>It does not compile, or is against the policy: nobody could hand it in.</summary>
    public sealed record Stillborn : MutantEnd;

    /// <summary>A check failed it.</summary>
    public sealed record Killed(Verdict By) : MutantEnd;

    /// <summary>No check did.</summary>
    public sealed record Survived(Survivor Survivor) : MutantEnd;
}
