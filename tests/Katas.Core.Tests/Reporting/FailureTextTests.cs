using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class FailureTextTests
{
    [Test]
    public Task A_wrong_answer() => Verifier.Verify(FailureText.Of(SampleReports.WrongAnswer.Checks[1], Texts.English));

    [Test]
    public Task An_exception_with_its_line() => Verifier.Verify(FailureText.Of(SampleReports.Threw.Checks[0], Texts.English, SampleReports.Source));

    [Test]
    public Task Hostile_text() => Verifier.Verify(FailureText.Of(SampleReports.Hostile.Checks[0], Texts.English, SampleReports.Source));

    [TestCase(0.0001, "< 0.1%")]
    [TestCase(0.25, "25%")]
    [TestCase(0.9999, "> 99.9%")]
    [TestCase(1, "100%")]
    public void A_share_is_never_rounded_to_none_or_all(double share, string expected)
    {
        var check = SampleReports.WrongAnswer.Checks[1];
        check = check with { Failure = check.Failure! with { WrongShare = share } };
        Assert.That(FailureText.Of(check, Texts.English), Does.Contain($"; {expected} of the elements"));
    }
}
