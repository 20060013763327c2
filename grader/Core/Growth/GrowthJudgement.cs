using System.Globalization;
using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Core.Reporting;

namespace Katas.Core.Growth;

/// <summary>What counted steps come to.</summary>
/// <param name="Outcome">The outcome of the check.</param>
/// <param name="Report">What the report says of it.</param>
internal sealed record GrowthJudgement(CheckOutcome Outcome, GrowthReport Report)
{
    /// <summary>Decides between what is required and what was counted: a function of the counts.</summary>
    public static GrowthJudgement Of(IReadOnlyList<Ladder> ladders)
    {
        var offender = ladders.FirstOrDefault(IsTooSlow);
        var required = GrowthText.Of([.. ladders.Select(ladder => (ladder.Variable.Name, ladder.Variable.Required))]);
        var measured = ladders.All(ladder => ladder.Measured is not null) ? GrowthText.Of([.. ladders.Select(ladder => (ladder.Variable.Name, ladder.Measured!.Value))]) : null;
        var report = new GrowthReport(
            [.. ladders.Select(ladder => ladder.Variable.Name)],
            [.. ladders.SelectMany(ladder => ladder.Points).Select(point => new GrowthPointReport(point.Sizes, point.Steps, point.AllocatedBytes))],
            measured,
            required)
        {
            Hottest = LineSteps.Hottest((offender ?? ladders[^1]).Largest?.Lines ?? []),
        };
        CheckOutcome outcome = offender is not null ? new CheckOutcome.TooSlow(Message(offender, required, measured))
            : measured is null ? new CheckOutcome.Inconclusive("Its steps follow no known growth, so nothing can be said of how they grow.")
            : new CheckOutcome.Passed(ErrorInTolerances: null);
        return new(outcome, report);
    }

    private static bool IsTooSlow(Ladder ladder) =>
        ladder.Measured > ladder.Variable.Required || ladder.Measured is null && ladder.End is LadderEnd.Spent;

    private static string Message(Ladder ladder, string required, string? measured)
    {
        var size = (ladder.End, ladder.Points) switch
        {
            (LadderEnd.Spent spent, _) when ladder.Measured is null => $"{spent.Reason} at {ladder.Variable.Name} = {Number(spent.Size)}",
            (_, [.., var last]) => $"{Number(last.Steps)} steps at {ladder.Variable.Name} = {Number(last.Sizes[ladder.Index])}",
            _ => "",
        };
        return $"The answers are right, but the work grows too fast: {measured ?? "faster than can be counted"}, where {required} is required ({size}).";
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
