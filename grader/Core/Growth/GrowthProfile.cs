using System.Globalization;
using Katas.Core.Reporting;

namespace Katas.Core.Growth;

/// <summary>Makes a profile of what was counted: of the inputs that took the most steps.</summary>
internal static class GrowthProfile
{
    /// <summary>The profile; a function of the counts.</summary>
    /// <param name="check">The check of growth whose inputs were taken.</param>
    /// <param name="ladders">What was counted along each variable.</param>
    public static ProfileReport Of(string check, IReadOnlyList<Ladder> ladders)
    {
        var counted = ladders.Where(ladder => ladder.Largest is { Total: > 0 }).MaxBy(ladder => ladder.Largest!.Total);
        return counted is { Largest: { } largest }
            ? new ProfileReport.Counted(check, [.. ladders.Select(ladder => ladder.Variable.Name)], largest.Sizes, largest.Lines, WhyEarly(counted))
            : new ProfileReport.NotCounted(ladders.Select(WhyEarly).FirstOrDefault(why => why is not null) ?? "It takes no steps.");
    }

    private static string? WhyEarly(Ladder ladder) => ladder.End switch
    {
        LadderEnd.Spent spent => $"{spent.Reason} at {ladder.Variable.Name} = {spent.Size.ToString("N0", CultureInfo.InvariantCulture)}.",
        LadderEnd.Failed failed => CheckReports.MessageOf(failed.Run.Outcome),
        _ => null,
    };
}
