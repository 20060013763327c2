using Katas.Authoring;
using Katas.Core.Growth;

namespace Katas.Core.Tests.Growth;

/// <summary>The class of invented numbers: with factors, constants and slower terms, and with the wobble of real programs.</summary>
public sealed class GrowthFitTests
{
    private static readonly GrowthClass[] Classes = [.. Enum.GetValues<GrowthClass>().SkipLast(1)];

    private static readonly double[] Ladder = [.. Enumerable.Range(6, 9).Select(power => Math.Pow(2, power))];

    [Test]
    public void Each_class_is_told_from_all_others_whatever_its_factor([ValueSource(nameof(Classes))] GrowthClass growth, [Values(0.05, 1, 17.5, 1e6)] double factor) =>
        Assert.That(Decide(n => factor * GrowthFit.Of(growth, n)), Is.EqualTo(growth));

    // A tenth or a third of it in the middle of the ladder, and more before.
    [Test]
    public void A_slower_term_beside_it_changes_nothing([ValueSource(nameof(Classes))] GrowthClass growth, [Values(0.1, 0.3)] double share) => Assert.Multiple(() =>
    {
        foreach (var slower in Classes.TakeWhile(each => each < growth))
        {
            var factor = share * GrowthFit.Of(growth, 1024) / GrowthFit.Of(slower, 1024);
            Assert.That(Decide(n => GrowthFit.Of(growth, n) + factor * GrowthFit.Of(slower, n)), Is.EqualTo(growth), slower.ToString());
        }
    });

    [TestCase(5, 20, GrowthClass.Logarithmic)]
    [TestCase(3.5, 40, GrowthClass.SquaredLogarithmic, Description = "a search within a search")]
    [TestCase(3, 40, GrowthClass.Linear)]
    [TestCase(30, 1000, GrowthClass.Linear)]
    [TestCase(1, 30, GrowthClass.Linearithmic, Description = "thirty passes and a sort")]
    public void A_pass_and_what_goes_with_it(double factor, double constant, GrowthClass growth) => Assert.That(
        Decide(n => factor * GrowthFit.Of(growth, n) + (growth == GrowthClass.Linearithmic ? constant * n : constant)), Is.EqualTo(growth));

    [Test]
    public void Whole_numbers_and_a_turn_more_or_less_are_no_other_class() => Assert.That(
        Decide(n => Math.Floor(2.5 * Math.Log2(n)) + 4 + (int)n / 64 % 3), Is.EqualTo(GrowthClass.Logarithmic));

    [Test]
    public void What_wobbles_a_little_stays_linear([Range(1, 20)] int seed)
    {
        var random = new Random(seed);
        Assert.That(Decide(n => 6 * n * (0.98 + 0.04 * random.NextDouble()) + 50), Is.EqualTo(GrowthClass.Linear));
    }

    [TestCase(4)]
    [TestCase(1.5)]
    public void Faster_than_cubic_is_beyond(double power) => Assert.That(
        GrowthFit.Decide([.. Enumerable.Range(3, 6).Select(k => (Size: Math.Pow(2, k), Steps: power == 4 ? Math.Pow(2, 4 * k) : Math.Pow(power, Math.Pow(2, k))))]),
        Is.EqualTo(GrowthClass.Beyond));

    [Test]
    public void Steps_that_come_and_go_have_no_class() =>
        Assert.That(Decide(n => (int)Math.Log2(n) % 2 == 0 ? n * n : n), Is.Null);

    [Test]
    public void Two_sizes_tell_no_class() => Assert.That(GrowthFit.Decide([(64, 64), (128, 128)]), Is.Null);

    [Test]
    public void A_ladder_that_was_left_early_still_tells_the_class() => Assert.That(
        GrowthFit.Decide([.. Ladder.Take(3).Select(n => (n, n * n * n + 5 * n * n))]), Is.EqualTo(GrowthClass.Cubic));

    private static GrowthClass? Decide(Func<double, double> steps) => GrowthFit.Decide([.. Ladder.Select(n => (n, steps(n)))]);
}
