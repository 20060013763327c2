using Hostiles.Support;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Hostiles;

/// <summary>
/// Every attack at every level that this machine has, with the policy switched off, so that each layer is shown to hold alone; then under the policy; then its
/// innocent twin. Payloads are bounded, and harmless should they get out.
/// </summary>
[Platform("Linux")]
[NonParallelizable]
public sealed class AttackTests
{
    private static readonly Limits Limits = Limits.Default with { Check = TimeSpan.FromSeconds(0.5), MemoryBytes = 128 << 20, OutputBytes = 16 << 10 };

    private Target _target = null!;

    private static IReadOnlyList<Attack> Attacks => Attack.All;

    private static IEnumerable<Attack> Breaches => Attacks.Where(attack => attack.BreachesAProcess);

    private static IEnumerable<Attack> Others => Attacks.Where(attack => !attack.BreachesAProcess);

    [SetUp]
    public void Aim() => _target = new();

    [TearDown]
    public void Stop() => _target.Dispose();

    [TestCaseSource(nameof(Breaches))]
    public Task Sealed_it_is_contained_where_a_process_alone_would_not_do(object attack) => Contained((Attack)attack, IsolationDemand.Sealed);

    [TestCaseSource(nameof(Others)), Category("Heavy")]
    public Task Sealed_it_ends_as_it_should(object attack) => Contained((Attack)attack, IsolationDemand.Sealed);

    [TestCaseSource(nameof(Attacks)), Category("Heavy")]
    public Task In_namespaces_it_is_contained_too(object attack) => Contained((Attack)attack, IsolationDemand.Namespaced);

    [TestCaseSource(nameof(Others)), Category("Heavy")]
    public Task A_process_contains_it(object attack) => Contained((Attack)attack, IsolationDemand.Process);

    [TestCaseSource(nameof(Breaches)), Category("Heavy")]
    public async Task It_would_succeed_if_nothing_but_a_process_kept_it_apart(object attack)
    {
        var (hostile, after) = await RunAsync((Attack)attack, new Isolation.Process());
        Assert.Multiple(() =>
        {
            Assert.That((hostile.Printed ?? "").Contains(Attack.Breach, StringComparison.Ordinal) || _target.IsMarked, hostile.Outcome.ToString());
            Assert.That(after.Outcome.Verdict, Is.EqualTo(Verdict.Passed), after.Outcome.ToString());
        });
    }

    [TestCaseSource(nameof(Attacks)), Category("Heavy")]
    public async Task The_policy_has_its_say_first(object attack)
    {
        var report = await Graded.SourceAsync(Judges.Shared, Limits.Default, ((Attack)attack).Armed(_target), Swaps.EightLong);
        Assert.That(report.Verdict, Is.EqualTo(((Attack)attack).UnderThePolicy), report.Told());
    }

    [TestCaseSource(nameof(Attacks)), Category("Heavy")]
    public async Task Its_innocent_twin_passes(object attack)
    {
        var report = await Graded.SourceAsync(Judges.Shared, Limits.Default, ((Attack)attack).Twin(), Swaps.EightLong);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
    }

    private async Task Contained(Attack attack, IsolationDemand level)
    {
        var isolation = Levels.OrIgnore(level);
        var before = Children.Now();
        var (hostile, after) = await RunAsync(attack, isolation);
        Assert.Multiple(() =>
        {
            Assert.That(attack.Verdicts, Does.Contain(hostile.Outcome.Verdict), hostile.Outcome.ToString());
            Assert.That(hostile.Printed ?? "", Does.Not.Contain(Attack.Breach));
            Assert.That(_target.IsMarked, Is.False, "It has written a file.");
            Assert.That(_target.IsConnected, Is.False, "It has reached the network.");
            Assert.That(after.Outcome.Verdict, Is.EqualTo(Verdict.Passed), after.Outcome.ToString());
            Assert.That(Children.Now().Except(before), Is.Empty, "It has left a process.");
        });
    }

    // The second submission is an honest one on the same pool: an attack costs its own submission alone.
    private async Task<(CheckRun Hostile, CheckRun After)> RunAsync(Attack attack, Isolation isolation)
    {
        await using var bench = new Bench(Limits, isolation);
        var hostile = await bench.RunAsync(attack.Armed(_target));
        return (hostile, await bench.RunAsync(Swaps.Right));
    }
}
