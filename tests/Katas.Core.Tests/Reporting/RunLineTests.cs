using Katas.Core.Reporting;

namespace Katas.Core.Tests.Reporting;

public sealed class RunLineTests
{
    [Test]
    public void It_says_on_which_device_tensors_lay_and_whether_with_TF32() => Assert.That(
        RunLine.Of(SampleReports.Report(SampleReports.OnAGpu, SampleReports.Passed), Texts.English, "7"), Is.EqualTo("Seed 7 · isolation: process, sealed · tensors on: cuda:0, TF32"));

    [Test]
    public void In_Chinese_too() =>
        Assert.That(RunLine.Of(SampleReports.Report(SampleReports.OnAGpu), Texts.Chinese, "7"), Does.EndWith(" · 张量所在设备：cuda:0, TF32"));

    [Test]
    public void Of_submissions_on_the_platforms_tensors_it_says_none() =>
        Assert.That(RunLine.Of(SampleReports.Report(SampleReports.Passed), Texts.English, "7"), Is.EqualTo("Seed 7 · isolation: sealed"));
}
