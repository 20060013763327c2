using Katas.Core.Execution;
using Katas.Core.Reporting;
using static Katas.Core.Execution.IsolationDemand;

namespace Katas.Core.Tests.Execution;

/// <summary>What is taken of what there is: the strongest, or what was demanded, or nothing.</summary>
public sealed class IsolationTests
{
    private static readonly Facility Works = new Facility.Works();
    private static readonly Facility NoSeal = new Facility.Lacking(Obstacle.Musl);
    private static readonly Facility NoNamespaces = new Facility.Lacking(Obstacle.NoBubblewrap);

    [TestCase(true, true, Namespaced)]
    [TestCase(true, false, Sealed)]
    [TestCase(false, true, IsolationDemand.Process)]
    [TestCase(false, false, IsolationDemand.Process)]
    public void Without_a_demand_it_is_the_strongest_that_works(bool seal, bool namespaces, IsolationDemand level) =>
        Assert.That(Isolation.Choose(Auto, Machine(seal, namespaces)).Level, Is.EqualTo(level));

    [TestCase(IsolationDemand.Process, false, false)]
    [TestCase(IsolationDemand.Process, true, true)]
    [TestCase(Sealed, true, false)]
    [TestCase(Sealed, true, true)]
    [TestCase(Namespaced, true, true)]
    public void A_demand_is_met_and_not_exceeded(IsolationDemand demand, bool seal, bool namespaces) =>
        Assert.That(Isolation.Choose(demand, Machine(seal, namespaces)).Level, Is.EqualTo(demand));

    [TestCase(Sealed, false, false, "'sealed'", Obstacle.Musl)]
    [TestCase(Namespaced, false, true, "'namespaced'", Obstacle.Musl)]
    [TestCase(Namespaced, true, false, "'namespaced'", Obstacle.NoBubblewrap)]
    public void A_demand_that_cannot_be_met_is_an_error_that_says_what_is_missing(IsolationDemand demand, bool seal, bool namespaces, string named, Obstacle missing) => Assert.That(
        () => Isolation.Choose(demand, Machine(seal, namespaces)),
        Throws.TypeOf<GraderUnavailableException>().With.Message.Contains(named).And.Message.Contains(Texts.English.Obstacles[missing]).And.Message.Contains("kata doctor"));

    [Test]
    public void What_would_help_is_said_too_where_one_command_does() => Assert.That(
        () => Isolation.Choose(Namespaced, Machine(seal: true, namespaces: false)),
        Throws.TypeOf<GraderUnavailableException>().With.Message.Contains("apt-get install bubblewrap"));

    private static Facilities Machine(bool seal, bool namespaces) => new(seal ? Works : NoSeal, namespaces ? Works : NoNamespaces);
}
