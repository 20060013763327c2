using Katas.Cli.Batches;

namespace Katas.Cli.Tests.Batches;

public sealed class PaceTests
{
    [Test]
    public void Before_two_have_ended_nothing_is_foretold()
    {
        var pace = new Pace(10);
        pace.Ended(TimeSpan.FromSeconds(1), graded: true);
        Assert.Multiple(() =>
        {
            Assert.That(pace.PerSecond, Is.Null);
            Assert.That(pace.Remaining, Is.Null);
        });
    }

    [Test]
    public void At_two_a_second_ten_of_twelve_take_five_seconds()
    {
        var pace = new Pace(12);
        pace.Ended(TimeSpan.FromSeconds(1), graded: true);
        pace.Ended(TimeSpan.FromSeconds(1.5), graded: true);
        Assert.Multiple(() =>
        {
            Assert.That(pace.PerSecond, Is.EqualTo(2));
            Assert.That(pace.Remaining, Is.EqualTo(TimeSpan.FromSeconds(5)));
        });
    }

    [Test]
    public void A_slow_beginning_is_forgotten()
    {
        var pace = new Pace(1000);
        pace.Ended(TimeSpan.Zero, graded: true);
        for (var i = 0; i < 100; i++) pace.Ended(TimeSpan.FromSeconds(60 + 0.1 * i), graded: true);
        Assert.That(pace.PerSecond, Is.EqualTo(10).Within(1e-6));
    }

    [Test]
    public void What_was_known_already_counts_as_ended_and_not_as_fast()
    {
        var pace = new Pace(4);
        pace.Ended(TimeSpan.Zero, graded: false);
        pace.Ended(TimeSpan.Zero, graded: false);
        Assert.Multiple(() =>
        {
            Assert.That(pace.Share, Is.EqualTo(0.5));
            Assert.That(pace.PerSecond, Is.Null);
        });
    }

    [Test]
    public void Several_that_end_at_once_are_no_infinite_pace()
    {
        var pace = new Pace(4);
        pace.Ended(TimeSpan.FromSeconds(1), graded: true);
        pace.Ended(TimeSpan.FromSeconds(1), graded: true);
        Assert.That(pace.PerSecond, Is.Null);
    }
}
