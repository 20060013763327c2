using Katas.Cli.Runs;
using Katas.Cli.Tests.Support;
using Katas.Core.Packs;
using Katas.Core.Scoring;

namespace Katas.Cli.Tests.Runs;

public sealed class RequirementsTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void A_required_kata_is_known_whatever_the_case_it_was_typed_in() =>
        Assert.That(Required("alpha").Include("Alpha"), Is.True);

    [Test]
    public void Other_katas_and_unknown_ones_are_not_required()
    {
        var required = Required("Alpha");
        Assert.That((required.Include("BetaSort"), required.Include(null)), Is.EqualTo((false, false)));
    }

    [Test]
    public void A_required_kata_that_was_handed_in_is_not_missing() =>
        Assert.That(Required("Alpha").MissingFrom([Reports.Of("Alpha", Verdict.WrongAnswer)]), Is.Empty);

    [Test]
    public void A_required_kata_that_was_not_handed_in_is_missing() =>
        Assert.That(Required("Alpha", "BetaSort").MissingFrom([Reports.Of("Alpha", Verdict.Passed)]), Is.EqualTo(new[] { "BetaSort is required and was not handed in." }));

    [Test]
    public void In_a_batch_everyone_hands_it_in() =>
        Assert.That(
            Required("Alpha").MissingFrom([Reports.Of("Alpha", Verdict.Passed, submitter: "alice"), Reports.Of("BetaSort", Verdict.Passed, submitter: "bob")]),
            Is.EqualTo(new[] { "Alpha is required and was not handed in by bob." }));

    private Requirements Required(params string[] katas) => new(katas, Pack.Load(_bench.Pack));
}
