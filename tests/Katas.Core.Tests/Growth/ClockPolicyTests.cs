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
    public void Who_is_tried_again_is_given_the_fastest_of_several() => Assert.That((ClockPolicy.CasesOfRound(0), ClockPolicy.CasesOfRound(1)), Is.EqualTo((1, 4)));

    private static bool Agrees(params (int Own, int Anchor)[] rounds) =>
        ClockPolicy.Agrees([.. rounds.Select(round => new ClockRound(TimeSpan.FromMilliseconds(round.Own), TimeSpan.FromMilliseconds(round.Anchor)))]);
}
