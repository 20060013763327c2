using System.Globalization;
using System.Text.Json.Serialization;

namespace Katas.Core.Verification;

/// <summary>How much of a verification is done.</summary>
/// <param name="IsQuick">Whether it is a sample, which cannot show that a kata is fit, only that it is not.</param>
/// <param name="SeedCount">Under how many seeds each answer is graded.</param>
/// <param name="MostMutants">How many mutants are graded, spread evenly over the source; null for all.</param>
public sealed record VerificationPlan(bool IsQuick, int SeedCount, int? MostMutants)
{
    /// <summary>Everything.</summary>
    public static VerificationPlan Full { get; } = new(IsQuick: false, SeedCount: 20, MostMutants: null);

    /// <summary>A few seeds and a sample of the mutants.</summary>
    public static VerificationPlan Quick { get; } = new(IsQuick: true, SeedCount: 1, MostMutants: 30);

    /// <summary>How many answers are graded at once.</summary>
    [JsonIgnore]
    public int Parallel { get; init; } = Math.Clamp(Environment.ProcessorCount, 1, 4);

    /// <summary>The seeds, the same in every run.</summary>
    public IReadOnlyList<string> Seeds => [.. Enumerable.Range(1, SeedCount).Select(seed => seed.ToString(CultureInfo.InvariantCulture))];

    /// <summary>The mutants that are graded.</summary>
    public IReadOnlyList<T> Sample<T>(IReadOnlyList<T> mutants)
    {
        ArgumentNullException.ThrowIfNull(mutants);
        return MostMutants is not { } most || mutants.Count <= most ? mutants : [.. Enumerable.Range(0, most).Select(i => mutants[(int)((long)i * mutants.Count / most)])];
    }
}
