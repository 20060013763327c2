using Katas.Core.Peers;

namespace Katas.Core.Reporting;

/// <summary>How a submission's answers lie beside those of a second reference.</summary>
/// <param name="Reference">What that is.</param>
/// <param name="Checks">On how many checks it was held against it; 0 where there is nothing of the reference's for the kata.</param>
/// <param name="LargestError">The largest absolute difference of two answers in <paramref name="Check"/>; null where no two were compared.</param>
/// <param name="InTolerances">The largest difference as a multiple of what an answer may be off the truth; up to 2 where both are right.</param>
/// <param name="Check">The check that shows that.</param>
/// <param name="ReferenceInTolerances">The largest error of the reference itself by the oracle, likewise; null where a check was exact.</param>
public sealed record PeerReport(PeerDescription Reference, int Checks, double? LargestError, double? InTolerances, string? Check, double? ReferenceInTolerances)
{
    /// <summary>Sums up the checks.</summary>
    public static PeerReport Of(PeerDescription reference, IReadOnlyList<CheckReport> checks)
    {
        ArgumentNullException.ThrowIfNull(checks);
        var held = checks.Where(check => check.Against is not null).ToArray();
        var worst = held.Where(check => check.Against!.InTolerances is not null).MaxBy(check => check.Against!.InTolerances);
        return new(reference, held.Length, worst?.Against!.LargestError, worst?.Against!.InTolerances, worst?.Id, held.Max(check => check.Against!.ReferenceInTolerances));
    }
}

/// <summary>The same of one check, where oracle and reference agree.</summary>
/// <param name="LargestError">See <see cref="PeerReport"/>; infinite where one is no number, null where no two answers were compared.</param>
/// <param name="InTolerances">See <see cref="PeerReport"/>.</param>
/// <param name="Compared">How many answers were compared; null where none was.</param>
public sealed record PeerCheckReport(double? LargestError, double? InTolerances, int? Compared)
{
    /// <summary>The largest error of the submission by the oracle, likewise; null where the check is exact or ended without an answer.</summary>
    public double? SubmissionInTolerances { get; init; }

    /// <summary>The largest error of the reference itself by the oracle, as a multiple of the tolerance; null where the check is exact.</summary>
    public double? ReferenceInTolerances { get; init; }
}
