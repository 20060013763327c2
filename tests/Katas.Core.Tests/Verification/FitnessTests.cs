using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

/// <summary>What each finding means for whether a kata is fit; everything else of it is as it should be.</summary>
public sealed class FitnessTests
{
    private static readonly MutantText Text = new("F", 7, "a < b", "a <= b");

    private static readonly KataFindings Fit = new(
        "Alpha", "published", VerificationPlan.Full,
        CorpusFaults: [],
        Right: [new("Solution.cs", [], 0.2, "random, seed 3")],
        Wrong: [new("wrong/OffByOne.cs", [], 12, [], IsNamed: null)],
        Canaries: [new("all zeros", 33, 100)],
        new MutationFindings(All: 10, Stillborn: 1, Killed: 8, TimedOut: 0, [new("comparison", Text, new SurvivorFate.Equivalent())], [], Explored: 1000),
        TimeSpan.FromMinutes(1));

    [Test]
    public void A_kata_with_nothing_against_it_is_fit() => Assert.That(Fitness.Missing(Fit), Is.Empty);

    [Test]
    public void A_fault_of_the_corpus_is_missing() => Misses(Fit with { CorpusFaults = ["right/ holds 1 of at least 8 answers"] }, "right/ holds 1 of at least 8 answers");

    [Test]
    public void A_right_answer_that_fails_is_told_with_its_first_failure() =>
        Misses(Fit with { Right = [new("right/A.cs", ["random under seed 3: off", "large under seed 3: off"], null, null)] }, "right/A.cs should pass and does not: random under seed 3: off (and 1 more)");

    [TestCase(0.333, true)]
    [TestCase(0.334, false)]
    public void A_right_answer_stays_under_a_third_of_the_tolerance(double error, bool fit) =>
        Assert.That(Fitness.Missing(Fit with { Right = [new("right/A.cs", [], error, "random, seed 1")] }), fit ? Is.Empty : Has.Count.EqualTo(1));

    [Test]
    public void A_wrong_answer_that_passes_under_one_seed_is_told() =>
        Misses(Fit with { Wrong = [new("wrong/A.cs", ["4"], 0.5, [], null)] }, "wrong/A.cs should fail and passes under seed 4");

    [TestCase(10, true)]
    [TestCase(9.9, false)]
    [TestCase(double.PositiveInfinity, true)]
    public void A_wrong_answer_exceeds_some_tolerance_tenfold(double excess, bool fit) =>
        Assert.That(Fitness.Missing(Fit with { Wrong = [new("wrong/A.cs", [], excess, [], null)] }), fit ? Is.Empty : Has.Count.EqualTo(1));

    [Test]
    public void A_wrong_answer_that_could_not_be_graded_proves_nothing() =>
        Misses(Fit with { Wrong = [new("wrong/A.cs", [], double.PositiveInfinity, ["The compiler reports an error."], null)] }, "wrong/A.cs was not graded: The compiler reports an error.");

    [TestCase(null, true)]
    [TestCase(true, true)]
    [TestCase(false, false)]
    public void A_wrong_answer_is_not_taken_for_another(bool? named, bool fit) =>
        Assert.That(Fitness.Missing(Fit with { Wrong = [new("wrong/A.cs", [], 12, [], named)] }), fit ? Is.Empty : Has.Count.EqualTo(1));

    [TestCase(33, true)]
    [TestCase(34, false)]
    public void A_canary_gets_less_than_a_third_of_the_points(int points, bool fit) =>
        Assert.That(Fitness.Missing(Fit with { Canaries = [new("all zeros", points, 100)] }), fit ? Is.Empty : Has.Count.EqualTo(1));

    [Test]
    public void A_mutant_that_nothing_explains_is_a_hole() =>
        Misses(WithSurvivor(new SurvivorFate.Unexplained("it answers otherwise")), "a mutant of Solution.cs survives, line 7: a <= b");

    [Test]
    public void A_mutant_that_is_explained_is_none() =>
        Assert.That(Fitness.Missing(WithSurvivor(new SurvivorFate.Explained("nobody can tell"))), Is.Empty);

    [Test]
    public void An_explanation_of_nothing_is_to_be_removed() =>
        Misses(Fit with { Mutation = Fit.Mutation with { Stale = ["F: a > b"] } }, "survivors.json explains what does not survive: F: a > b");

    [Test]
    public void Without_any_mutant_nothing_was_shown() =>
        Misses(Fit with { Mutation = new(All: 2, Stillborn: 2, Killed: 0, TimedOut: 0, [], [], Explored: 0) }, "no mutant of Solution.cs could be graded");

    private static KataFindings WithSurvivor(SurvivorFate fate) => Fit with { Mutation = Fit.Mutation with { Survivors = [new("comparison", Text, fate)] } };

    private static void Misses(KataFindings findings, string sentence) => Assert.That(Fitness.Missing(findings), Is.EqualTo((string[])[sentence]));
}
