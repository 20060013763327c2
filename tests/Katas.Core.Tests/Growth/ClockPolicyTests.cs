using Katas.Core.Growth.Clock;

namespace Katas.Core.Tests.Growth;

/// <summary>What invented times say of the steps.</summary>
public sealed class ClockPolicyTests
{
    [Test]
    public void Less_time_in_every_round_agrees() => Assert.That(Agrees((1, 9), (1, 9), (2, 9), (1, 8), (1, 9)), Is.True);

    [Test]
    public void One_round_may_fall_on_a_busy_moment() => Assert.That(Agrees((1, 9), (50, 9), (2, 9), (1, 8), (1, 9)), Is.True);

    [Test]
    public void Two_slow_rounds_disagree() => Assert.That(Agrees((1, 9), (50, 9), (10, 9), (1, 8), (1, 9)), Is.False);

    [Test]
    public void As_long_as_the_anchor_is_too_long() => Assert.That(Agrees((9, 9), (9, 9), (9, 9), (9, 9), (9, 9)), Is.False);

    [Test]
    public void Fewer_rounds_than_were_asked_for_tell_nothing() => Assert.That(Agrees((1, 9), (1, 9), (1, 9), (1, 9)), Is.False);

    [Test]
    public void Of_the_cases_of_a_round_the_fastest_speaks()
    {
        var rounds = ClockPolicy.RoundsOf([Round(50, 9), Round(1, 40), Round(2, 8), Round(60, 70)], casesOfRound: 2);
        Assert.That(rounds, Is.EqualTo((ClockRound[])[Round(1, 9), Round(2, 8)]));
    }

    [Test]
    public void Who_is_tried_again_has_more_cases_in_a_round() => Assert.That(ClockPolicy.CasesOfRound(1), Is.GreaterThan(ClockPolicy.CasesOfRound(0)));

    private static bool Agrees(params (int Own, int Anchor)[] rounds) => ClockPolicy.Agrees([.. rounds.Select(round => Round(round.Own, round.Anchor))]);

    private static ClockRound Round(int own, int anchor) => new(TimeSpan.FromMilliseconds(own), TimeSpan.FromMilliseconds(anchor));
}
