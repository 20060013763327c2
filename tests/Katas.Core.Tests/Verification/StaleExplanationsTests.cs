using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

public sealed class StaleExplanationsTests
{
    private static readonly MutantText Text = new("F", 7, "a < b", "a <= b");
    private static readonly Explanation Entry = new("F", "a < b", "a <= b", "Both are the same here.");

    [Test]
    public void One_that_is_about_a_survivor_is_not_stale() => Assert.That(Stale([Text], [Text], new SurvivorFate.Explained(Entry.Why)), Is.Empty);

    [Test]
    public void One_about_a_mutant_that_does_not_exist_is() => Assert.That(Stale([], [], null), Is.EqualTo((string[])["F: a <= b"]));

    [Test]
    public void One_about_a_mutant_that_a_check_fails_is() => Assert.That(Stale([Text], [Text], null), Has.Count.EqualTo(1));

    [Test]
    public void One_about_a_mutant_that_is_equivalent_anyway_is() => Assert.That(Stale([Text], [Text], new SurvivorFate.Equivalent()), Has.Count.EqualTo(1));

    [Test]
    public void Of_one_about_a_mutant_left_out_of_a_sample_nothing_is_known() => Assert.That(Stale([Text], [], null), Is.Empty);

    private static IReadOnlyList<string> Stale(MutantText[] all, MutantText[] graded, SurvivorFate? fate) =>
        StaleExplanations.Of([Entry], all, graded, fate is null ? [] : [new("comparison", Text, fate)]);
}
