using Hostiles.Support;
using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Hostiles;

/// <summary>
/// Every attack at every level that this machine has, with the policy switched off, so that each layer is shown to hold alone. Payloads are bounded, and
/// harmless should they get out.
/// </summary>
[Platform("Linux")]
[NonParallelizable]
public sealed class AttackTests
{
    /// <summary>Small ones, so that attacks reach them soon.</summary>
    internal static readonly Limits Limits = Limits.Default with { Check = TimeSpan.FromSeconds(0.5), MemoryBytes = 128 << 20, OutputBytes = 16 << 10 };

    private Target _target = null!;

    private static IReadOnlyList<Attack> Attacks => Attack.All;

    private static IEnumerable<Attack> Breaches => Attacks.Where(attack => attack.BreachesAProcess);

    private static IEnumerable<TestCaseData> BreachesByWeight => Attack.Cases(Breaches);

    private static IEnumerable<Attack> Others => Attacks.Where(attack => !attack.BreachesAProcess);

    [SetUp]
    public void Aim() => _target = new();

    [TearDown]
    public void Stop() => _target.Dispose();

    [TestCaseSource(nameof(BreachesByWeight))]
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
            Assert.That(hostile.Printed.Contains(Attack.Breach, StringComparison.Ordinal) || _target.IsMarked, hostile.ToString());
            Assert.That(after.Verdict, Is.EqualTo(Verdict.Passed), after.ToString());
        });
    }

    private async Task Contained(Attack attack, IsolationDemand level)
    {
        var isolation = Levels.OrIgnore(level);
        var before = Children.Now();
        var (hostile, after) = await RunAsync(attack, isolation);
        Assert.Multiple(() =>
        {
            Assert.That(attack.Verdicts, Does.Contain(hostile.Verdict), hostile.ToString());
            Assert.That(hostile.Printed, Does.Not.Contain(Attack.Breach));
            Assert.That(_target.IsMarked, Is.False, "It has written a file.");
            Assert.That(_target.IsConnected, Is.False, "It has reached the network.");
            Assert.That(after.Verdict, Is.EqualTo(Verdict.Passed), after.ToString());
            Assert.That(Children.Now().Except(before), Is.Empty, "It has left a process.");
        });
    }

    // The second submission is an honest one on the same pool: an attack costs its own submission alone.
    private async Task<(Ran Hostile, Ran After)> RunAsync(Attack attack, Isolation isolation)
    {
        await using var pool = new Unguarded(Limits, isolation);
        var hostile = await pool.RunAsync(attack, attack.Armed(_target));
        return (hostile, await pool.RunHonestAsync());
    }
}
