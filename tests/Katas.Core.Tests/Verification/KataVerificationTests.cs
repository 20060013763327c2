using System.Text.Json;
using Katas.Authoring;
using Katas.Contracts;
using Katas.Core.Packs;
using Katas.Core.Tests.Support;
using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

/// <summary>Whether a verification finds what it is there to find: the real corpus of a kata, and checks with holes in them.</summary>
[Category("Heavy")]
public sealed class KataVerificationTests
{
    private static readonly VerificationPlan Plan = new(IsQuick: false, SeedCount: 1, MostMutants: 12);
    private static readonly Kata Swaps = Judges.Pack.Find("CircularBinarySwaps")!;

    private KataVerification _verification = null!;

    [OneTimeSetUp]
    public void Start() => _verification = new(Judges.Pack, ToolLayout.BesideProgram);

    [OneTimeTearDown]
    public async Task Stop() => await _verification.DisposeAsync();

    [Test]
    public async Task A_spec_that_asks_for_one_answer_only_lets_mistakes_and_mutants_through()
    {
        var findings = await _verification.VerifyAsync(Swaps with { Spec = new AsksOnce() }, Plan);

        Assert.Multiple(() =>
        {
            Assert.That(findings.Wrong.Where(wrong => wrong.Passed.Count > 0), Is.Not.Empty);
            Assert.That(findings.Mutation.Survivors.Select(survivor => survivor.Fate), Has.Some.TypeOf<SurvivorFate.Unexplained>());
            Assert.That(findings.Canaries.Single(canary => canary.Name == "a constant").Points, Is.EqualTo(100));
            Assert.That(Fitness.Missing(findings), Is.Not.Empty);
        });
    }

    [Test]
    public async Task Survivors_that_the_authors_explain_are_listed_apart_and_stale_explanations_told()
    {
        var kata = Swaps with { Spec = new AsksOnce(), ReferenceFolder = CopyOf(Swaps.ReferenceFolder!) };
        var open = Unexplained(await _verification.VerifyAsync(kata, Plan));
        File.WriteAllText(
            Path.Combine(kata.ReferenceFolder!, Explanation.FileName),
            JsonSerializer.Serialize(open.Select(text => new { member = text.Member, before = text.Before, after = text.After, why = "For the test." })
                .Append(new { member = "MinSwaps", before = "no such", after = "line", why = "For the test." })));

        var findings = await _verification.VerifyAsync(kata, Plan);

        Assert.Multiple(() =>
        {
            Assert.That(Unexplained(findings), Is.Empty);
            Assert.That(
                findings.Mutation.Survivors.Where(survivor => survivor.Fate is SurvivorFate.Explained { Why: "For the test." }).Select(survivor => survivor.Text),
                Is.EquivalentTo(open).And.Not.Empty);
            Assert.That(findings.Mutation.Stale, Is.EqualTo((string[])["MinSwaps: line"]));
        });
    }

    [Test]
    public async Task A_spec_that_asks_for_too_much_fails_right_answers()
    {
        var findings = await _verification.VerifyAsync(Swaps with { Spec = new AsksForWhatIsWrong() }, Plan);

        Assert.That(findings.Right.Select(right => right.Failures), Has.All.Not.Empty);
    }

    [Test]
    public void A_pack_without_checks_cannot_be_verified() => Assert.That(
        async () => await _verification.VerifyAsync(Swaps with { Spec = null }, Plan), Throws.TypeOf<GraderUnavailableException>().With.Message.Contains("full pack"));

    private static MutantText[] Unexplained(KataFindings findings) =>
        [.. findings.Mutation.Survivors.Where(survivor => survivor.Fate is SurvivorFate.Unexplained).Select(survivor => survivor.Text)];

    private static string CopyOf(string folder)
    {
        var copy = Directory.CreateDirectory(Path.Combine(Judges.Folder, "explained")).FullName;
        File.Copy(Path.Combine(folder, "Solution.cs"), Path.Combine(copy, "Solution.cs"));
        return copy;
    }

    private sealed class AsksOnce : Spec<ICircularBinarySwaps>
    {
        // The exploration tells what the check does not.
        public override IEnumerable<object?> Explore(Trial<ICircularBinarySwaps> trial)
        {
            for (var i = 0; i < 50; i++) yield return trial.NewInstance().MinSwaps([.. trial.Generate.Integers(9, 0, 1)]);
        }

        protected override IEnumerable<Check<ICircularBinarySwaps>> Define() => [Example("once", 100, "Once", Once)];

        private static IEnumerable<Expectation> Once(Trial<ICircularBinarySwaps> trial)
        {
            yield return Expect.Equal(trial.NewInstance().MinSwaps([1, 0, 1, 0, 0]), 1);
        }
    }

    private sealed class AsksForWhatIsWrong : Spec<ICircularBinarySwaps>
    {
        protected override IEnumerable<Check<ICircularBinarySwaps>> Define() => [Example("wrong", 100, "Wrong", Wrong)];

        private static IEnumerable<Expectation> Wrong(Trial<ICircularBinarySwaps> trial)
        {
            yield return Expect.Equal(trial.NewInstance().MinSwaps([1, 0, 1]), 7);
        }
    }
}
