using System.Globalization;
using Katas.Core.Packs;
using Katas.Core.Reporting;

namespace Katas.Benchmarks.Agreement;

/// <summary>One kind of check of one kata, on the model solution.</summary>
internal sealed record ModelAgreement(string Kata, string Category, IReadOnlyList<CheckReport> Checks)
{
    public static IReadOnlyList<string> Head { get; } = ["kata", "checks", "answers compared", "model by oracle", "Torch by oracle", "model by Torch", "absolute"];

    public static IEnumerable<ModelAgreement> Of(Kata kata, SubmissionReport report) =>
        report.Checks.GroupBy(check => check.Category).Select(group => new ModelAgreement(kata.Name, group.Key, [.. group]));

    public IReadOnlyList<string> Row =>
    [
        $"{Kata}, {Category}",
        Checks.Count.ToString(CultureInfo.InvariantCulture),
        Checks.Sum(check => check.Against?.Compared ?? 0).ToString(CultureInfo.InvariantCulture),
        Largest(against => against.SubmissionInTolerances, "0.000"),
        Largest(against => against.ReferenceInTolerances, "0.000"),
        Largest(against => against.InTolerances, "0.000"),
        Largest(against => against.LargestError, "0.0e+0"),
    ];

    private string Largest(Func<PeerCheckReport, double?> figure, string format) =>
        Checks.Select(check => check.Against).OfType<PeerCheckReport>().Max(figure)?.ToString(format, CultureInfo.InvariantCulture) ?? "";
}
