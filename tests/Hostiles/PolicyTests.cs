using Hostiles.Support;
using Katas.Core;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Hostiles;

/// <summary>Every attack as it would be handed in, the policy before it; then its innocent twin.</summary>
[Platform("Linux")]
[NonParallelizable]
[Category("Heavy")]
public sealed class PolicyTests
{
    private Grading _judge = null!;

    private static IReadOnlyList<Attack> Attacks => Attack.All;

    [OneTimeSetUp]
    public void Open() => _judge = Judges.With(AttackTests.Limits);

    [OneTimeTearDown]
    public async Task Close() => await _judge.DisposeAsync();

    [TestCaseSource(nameof(Attacks))]
    public async Task The_policy_has_its_say_first(object attack)
    {
        using var target = new Target();
        var report = await GradedAsync((Attack)attack, ((Attack)attack).Armed(target));
        Assert.That(((Attack)attack).UnderThePolicy, Does.Contain(report.Verdict), report.Told());
    }

    [TestCaseSource(nameof(Attacks))]
    public async Task Its_innocent_twin_passes(object attack)
    {
        var report = await GradedAsync((Attack)attack, ((Attack)attack).Twin());
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
    }

    private Task<SubmissionReport> GradedAsync(Attack attack, string source) => Graded.SourceAsync(_judge, AttackTests.Limits, source, [.. attack.Checks]);
}
