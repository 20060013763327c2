using Katas.Core;
using Katas.Core.Packs;
using Katas.Core.Verification;

namespace Katas.Corpus.Tests;

/// <summary>
/// The quick form of <c>kata verify</c> over every kata: corpus, canaries, tolerances and a sample of the mutants. <c>kata verify --all</c> is the full one.
/// </summary>
[Category("Heavy")]
public sealed class VerificationTests
{
    private KataVerification _verification = null!;

    private static IEnumerable<TestCaseData> Katas => Corpus.Pack.Katas.Select(kata => new TestCaseData(kata).SetArgDisplayNames(kata.Name));

    [OneTimeSetUp]
    public void Start() => _verification = new(Corpus.Pack, ToolLayout.BesideProgram);

    [OneTimeTearDown]
    public async Task Stop() => await _verification.DisposeAsync();

    [TestCaseSource(nameof(Katas))]
    public async Task A_quick_look_finds_nothing_against_a_kata(Kata kata)
    {
        var findings = await _verification.VerifyAsync(kata, VerificationPlan.Quick);

        Assert.That(Fitness.Missing(findings), Is.Empty);
    }
}
