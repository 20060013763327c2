using Hostiles.Support;
using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Hostiles;

/// <summary>Every attack on workers that are copies of one zygote, one after another: none may reach it, nor the copies that come later.</summary>
[Platform("Linux"), Category("Heavy")]
[NonParallelizable]
[TestFixture(IsolationDemand.Sealed)]
[TestFixture(IsolationDemand.Namespaced)]
public sealed class CopyAttackTests(IsolationDemand level)
{
    private Target _target = null!;
    private Unguarded _pool = null!;

    private static IEnumerable<Attack> Attacks => Attack.All;

    [OneTimeSetUp]
    public async Task Start()
    {
        _pool = new(AttackTests.Limits, Levels.OrIgnore(level), copies: true);
        if (!await _pool.CopiesAsync()) Assert.Ignore("There are no zygotes here.");
    }

    [OneTimeTearDown]
    public async Task End()
    {
        if (_pool is not null) await _pool.DisposeAsync();
    }

    [SetUp]
    public void Aim() => _target = new();

    [TearDown]
    public void Stop() => _target.Dispose();

    [TestCaseSource(nameof(Attacks))]
    public async Task It_is_contained(object given)
    {
        var attack = (Attack)given;
        var before = Children.Now();
        var hostile = await _pool.RunAsync(attack, attack.Armed(_target));
        var after = await _pool.RunHonestAsync();
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
}
