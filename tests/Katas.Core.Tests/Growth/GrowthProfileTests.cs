using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Growth;
using Katas.Core.Judging;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Core.Tests.Growth;

/// <summary>What is shown of invented counts.</summary>
public sealed class GrowthProfileTests
{
    [Test]
    public void Of_two_sizes_the_inputs_with_the_most_steps_are_shown()
    {
        var profile = Of(Ladder("L", new LadderEnd.Counted(), [128, 16], (3, 500), (4, 10)), Ladder("E", new LadderEnd.Counted(), [16, 128], (3, 90), (4, 600)));
        Assert.That((profile.Size, profile.Steps, profile.Hottest[0].Line), Is.EqualTo(((IReadOnlyList<int>)[16, 128], 690, 4)).UsingPropertiesComparer());
    }

    [Test]
    public void Both_sizes_are_named() => Assert.That(
        Of(Ladder("L", new LadderEnd.Counted(), [128, 16], (3, 500)), Ladder("E", new LadderEnd.Counted(), [16, 128], (3, 90))).Variables, Is.EqualTo((string[])["L", "E"]));

    [Test]
    public void The_shares_of_all_lines_come_to_one()
    {
        var profile = Of(Ladder("n", new LadderEnd.Counted(), [64], (3, 500), (4, 10), (9, 7)));
        Assert.That(profile.Lines.Sum(profile.ShareOf), Is.EqualTo(1).Within(1e-12));
    }

    [Test]
    public void Where_the_fuel_was_spent_the_profile_says_so() =>
        Assert.That(Of(Ladder("n", new LadderEnd.Spent(16_384, "more than 60,000,000 steps"), [16_384], (3, 60_000_000))).Cut, Is.EqualTo("more than 60,000,000 steps at n = 16,384."));

    [Test]
    public void What_was_counted_before_an_exception_is_shown_with_it() =>
        Assert.That(Of(Ladder("n", Threw, [64], (3, 20))), Has.Property("Steps").EqualTo(20).And.Property("Cut").EqualTo("It threw."));

    [Test]
    public void Where_nothing_was_counted_the_reason_is_told() => Assert.That(
        GrowthProfile.Of("linear", [Ladder("n", Threw, [64])]), Is.EqualTo(new ProfileReport.NotCounted("It threw.")));

    [Test]
    public void The_line_that_spent_the_most_is_named_with_its_share() =>
        Assert.That(SpentReport.Of([new(3, 10), new(7, 990)]), Is.EqualTo(new SpentReport(7, 990, 1000)));

    [Test]
    public void Where_no_step_was_counted_no_line_is_named() => Assert.That(SpentReport.Of([]), Is.Null);

    private static LadderEnd Threw => new LadderEnd.Failed(
        new(new Check<ICircularBinarySwaps>("linear", CheckCategory.Growth, 10, "Linear", Visible: true, _ => []), new CheckOutcome.Stopped(Verdict.Threw, "It threw."), null, null, null));

    private static ProfileReport.Counted Of(params Ladder[] ladders) => (ProfileReport.Counted)GrowthProfile.Of("linear", ladders);

    private static Ladder Ladder(string name, LadderEnd end, int[] sizes, params (int Line, long Steps)[] lines) => new(
        GrowthVariable.Doubling(name, GrowthClass.Linear, from: 64, to: 16_384), 0, [], end, new(sizes, [.. lines.Select(line => new LineSteps(line.Line, line.Steps))]));
}
