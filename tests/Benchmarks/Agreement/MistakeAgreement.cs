using System.Globalization;
using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Benchmarks.Agreement;

/// <summary>One known mistake, judged by the oracle and by the references on TorchSharp.</summary>
/// <param name="Kata">The kata.</param>
/// <param name="Compared">In how many checks both had answers to compare.</param>
/// <param name="Otherwise">The checks in which either alone would have judged otherwise.</param>
internal sealed record MistakeAgreement(string Kata, int Compared, IReadOnlyList<string> Otherwise)
{
    // TorchSharp's answer taken for the truth.
    private const double Allowed = 1;

    public static IReadOnlyList<string> Head { get; } = ["kata", "mistakes", "checks compared", "judged alike", "otherwise"];

    /// <summary>Compares the two judgements. What ended without an answer, with an exception for instance, is nothing that they could differ in.</summary>
    public static MistakeAgreement Of(Kata kata, string file, SubmissionReport report)
    {
        var compared = report.Checks.Where(check => check.Against is { InTolerances: not null }).ToArray();
        return new(kata.Name, compared.Length,
        [
            .. report.Checks.Where(check => check.Verdict == Verdict.GraderFault).Select(check => $"{Name(check)}: {check.Message}"),
            .. compared.Where(check => check.Verdict == Verdict.Passed != check.Against!.InTolerances <= Allowed && !IsOfARelation(check))
                .Select(check => $"{Name(check)}: by the oracle {check.Verdict}, {check.Against!.InTolerances!.Value.ToString("G3", CultureInfo.InvariantCulture)} tolerances from Torch's answer"),
        ]);

        string Name(CheckReport check) => $"{kata.Name}/{Path.GetFileName(file)} {check.Id}";

        // Missed by a shape, or where two of its own answers disagree: whatever is taken for the truth was not asked.
        static bool IsOfARelation(CheckReport check) => check.Verdict != Verdict.Passed && check.Against!.SubmissionInTolerances is null;
    }

    public static IReadOnlyList<string> Row(IGrouping<string, MistakeAgreement> ofKata) =>
    [
        ofKata.Key,
        Number(ofKata.Count()),
        Number(ofKata.Sum(each => each.Compared)),
        Number(ofKata.Sum(each => each.Compared) - ofKata.Sum(each => each.Otherwise.Count)),
        Number(ofKata.Sum(each => each.Otherwise.Count)),
    ];

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
