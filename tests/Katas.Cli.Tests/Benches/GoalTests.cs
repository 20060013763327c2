using Katas.Cli.Benches;
using Katas.Core.Packs;

namespace Katas.Cli.Tests.Benches;

public sealed class GoalTests
{
    [TestCase(100, true)]
    [TestCase(101, false)]
    public void A_warm_verdict_is_to_take_a_fiftieth_of_dotnet_test(double milliseconds, bool met) =>
        Assert.That(Goal.Verdict([Times(right: milliseconds, noRestore: 5000)]).Met, Is.EqualTo(met));

    [TestCase(1250, true)]
    [TestCase(1251, false)]
    public void A_cold_one_is_to_take_a_quarter(double milliseconds, bool met) =>
        Assert.That(Goal.Cold([Times(cold: milliseconds, noRestore: 5000)]).Met, Is.EqualTo(met));

    [Test]
    public void The_kata_that_is_worst_beside_its_baseline_decides()
    {
        // The second is the slower one, and further ahead of its baseline.
        var goal = Goal.Verdict([Times("Quick", right: 60, noRestore: 1000), Times("Slow", right: 120, noRestore: 9000)]);
        Assert.Multiple(() =>
        {
            Assert.That(goal.Met, Is.False);
            Assert.That(goal.Measured, Does.Contain("Quick"));
        });
    }

    [Test]
    public void Without_ReadyToRun_nothing_is_said_of_a_cold_start() => Assert.That(Goal.Cold([Times() with { Cold = new([]) }]).Met, Is.Null);

    [Test]
    public void A_rate_is_for_the_cores_that_are_used()
    {
        var needed = 10 * Math.Min(Environment.ProcessorCount, 4);
        Assert.Multiple(() =>
        {
            Assert.That(Goal.Rate(Run(submissions: 10 * needed, seconds: 10)).Met, Is.True);
            Assert.That(Goal.Rate(Run(submissions: 10 * needed - 1, seconds: 10)).Met, Is.False);
        });
    }

    [TestCase(100, 120, true)]
    [TestCase(100, 126, false, Description = "It grows with the folder.")]
    [TestCase(390, 401, false, Description = "It is too much.")]
    public void Memory_is_to_be_little_and_flat(int few, int many, bool met) => Assert.That(Goal.Memory(Run(few), Run(many)).Met, Is.EqualTo(met));

    [Test]
    public void Memory_that_nobody_tells_is_not_measured() => Assert.That(Goal.Memory(Run(100), Run(100) with { PeakBytes = null }).Met, Is.Null);

    private static ClassRun Run(int megabytes = 100, int submissions = 500, double seconds = 10) => new(submissions, TimeSpan.FromSeconds(seconds), megabytes * 1_000_000L);

    private static KataTimes Times(string kata = "Invented", double right = 10, double cold = 10, double noRestore = 5000) =>
        new(new Kata(kata, null!, "", null, null), Sample(right), Sample(10), Sample(1000), Sample(cold), Sample(noRestore));

    private static Sample Sample(double milliseconds) => new([TimeSpan.FromMilliseconds(milliseconds)]);
}
