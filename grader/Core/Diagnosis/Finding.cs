using Katas.Core.Reporting;

namespace Katas.Core.Diagnosis;

/// <summary>What came of looking for the reason of a failure.</summary>
internal abstract record Finding
{
    /// <summary>It makes a known mistake.</summary>
    public sealed record Known(MistakeReport Mistake) : Finding;

    /// <summary>It makes none that is known, but its answers are wrong in a pattern.</summary>
    public sealed record Pattern(SignatureReport Signature) : Finding;

    /// <summary>There is nothing to tell.</summary>
    public sealed record Nothing : Finding;
}
