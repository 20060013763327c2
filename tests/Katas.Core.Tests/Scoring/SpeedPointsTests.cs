using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Timing;

namespace Katas.Core.Tests.Scoring;

/// <summary>What invented measurements earn.</summary>
public sealed class SpeedPointsTests
{
    private static readonly TimedSizeReport Size = new("rows", "rows", 1.3, 1.2, 1.4, Pairs: 40, AllocatedBytesPerRun: 0, ModelAllocatedBytesPerRun: 0);

    [TestCase(SpeedBand.Faster, 10)]
    [TestCase(SpeedBand.Even, 10)]
    [TestCase(SpeedBand.WithinTwo, 8)]
    [TestCase(SpeedBand.WithinFive, 5)]
    [TestCase(SpeedBand.Slower, 0)]
    public void A_band_earns_its_share(SpeedBand band, int points) =>
        Assert.That(SpeedPoints.Of(new SpeedReport.Measured([Size], OneCore: true, band), 10), Is.EqualTo(new SpeedPoints.Earned(points, 10)));

    [Test]
    public void Every_band_has_a_share_and_no_slower_one_a_larger() => Assert.That(Enum.GetValues<SpeedBand>().Select(SpeedPoints.Share), Is.Ordered.Descending);

    [Test]
    public void What_is_too_noisy_to_tell_counts_neither_way() =>
        Assert.That(SpeedPoints.Of(new SpeedReport.TooNoisy([Size], OneCore: true), 10), Is.EqualTo(new SpeedPoints.LeftOut(10)));

    [Test]
    public void Without_anything_to_compare_with_neither() =>
        Assert.That(SpeedPoints.Of(new SpeedReport.NotMeasured("The pack has no model solution to compare with."), 10), Is.EqualTo(new SpeedPoints.LeftOut(10)));

    [Test]
    public void Who_answers_wrongly_while_being_timed_earns_nothing() =>
        Assert.That(SpeedPoints.Of(new SpeedReport.Refused("An answer given while it was timed is wrong."), 10), Is.EqualTo(new SpeedPoints.Earned(0, 10)));

    [Test]
    public void Beside_another_reference_they_are_left_out_whatever_came_of_it()
    {
        PeerDescription reference = new("torch", "TorchSharp 1.2.3", "cpu");
        SpeedReport[] reports = [new SpeedReport.Measured([Size], OneCore: true, SpeedBand.Even), new SpeedReport.TooNoisy([Size], OneCore: true), new SpeedReport.Refused("It is timed once every check passes.")];
        Assert.That(reports.Select(speed => SpeedPoints.Of(speed, 10, reference)), Is.All.EqualTo(new SpeedPoints.NotOffered(10)));
    }

    [Test]
    public void A_kata_without_points_for_speed_gives_none() => Assert.That(SpeedPoints.Of(new SpeedReport.Measured([Size], OneCore: true, SpeedBand.Even), 0), Is.Null);

    [Test]
    public void Where_nobody_asked_there_is_nothing_to_be_had() => Assert.That(SpeedPoints.Of(speed: null, 10), Is.Null);
}
