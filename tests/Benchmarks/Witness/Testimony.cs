using System.Globalization;
using Katas.Core.Timing;

namespace Katas.Benchmarks.Witness;

/// <summary>What both say of one pair of answers.</summary>
/// <param name="Kata">The kata.</param>
/// <param name="Answer">The answer beside the model solution.</param>
/// <param name="Ours">Its time as a multiple of the model's, as the judge takes it, again and again.</param>
/// <param name="Theirs">The same by BenchmarkDotNet.</param>
internal sealed record Testimony(string Kata, string Answer, IReadOnlyList<double> Ours, IReadOnlyList<double> Theirs)
{
    private const double MostApart = 1.10;

    private double Our => Statistics.Median([.. Ours]);

    private double Their => Statistics.Median([.. Theirs]);

    /// <summary>The larger as a multiple of the smaller.</summary>
    private double Apart => Math.Max(Our / Their, Their / Our);

    /// <summary>Whether both say the same within 10 in 100.</summary>
    public bool Agrees => Apart <= MostApart;

    public static IReadOnlyList<string> Head => ["kata", "answer", "by the judge", "by BenchmarkDotNet", "apart", "within 10 %"];

    public IReadOnlyList<string> Row => [Kata, Answer, Text($"{Our:F2}"), Text($"{Their:F2}"), Text($"{100 * (Apart - 1):F1} %"), Agrees ? "yes" : "NO"];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
