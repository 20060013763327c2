using Katas.Cli.Runs;
using Katas.Core.Execution;
using Katas.Core.Peers;
using static Katas.Core.Execution.IsolationDemand;

namespace Katas.Cli.Tests.Runs;

/// <summary>Where TorchSharp is to compute; never on which machine.</summary>
public sealed class TorchPlanTests
{
    private static readonly DeviceDemand Gpu = new DeviceDemand.Cuda(1);
    private static readonly DeviceDemand Cpu = new DeviceDemand.Cpu();
    private static readonly DeviceDemand Any = new DeviceDemand.Auto();

    private static IEnumerable<TestCaseData> Devices =>
    [
        // Nobody said anything of a device: the reference takes what there is, submissions stay where they are isolated best.
        Case(null, against: false, Auto, null, Cpu),
        Case(null, against: true, Auto, Any, Cpu),
        Case(null, against: true, Process, Any, Cpu),
        Case(Cpu, against: false, Auto, null, Cpu),
        Case(Cpu, against: true, Sealed, Cpu, Cpu),
        // To take what there is never costs isolation.
        Case(Any, against: false, Auto, null, Cpu),
        Case(Any, against: true, Auto, Any, Cpu),
        Case(Any, against: true, Sealed, Any, Cpu),
        Case(Any, against: false, Process, null, Any),
        Case(Any, against: true, Process, Any, Any),
        // A GPU by name can mean nothing else without a reference; beside one it does not lower what keeps strangers' files apart.
        Case(Gpu, against: false, Auto, null, Gpu),
        Case(Gpu, against: false, Process, null, Gpu),
        Case(Gpu, against: true, Auto, Gpu, Cpu),
        Case(Gpu, against: true, Sealed, Gpu, Cpu),
        Case(Gpu, against: true, Namespaced, Gpu, Cpu),
        Case(Gpu, against: true, Process, Gpu, Gpu),
    ];

    [TestCaseSource(nameof(Devices))]
    public void The_reference_and_submissions_get_their_devices(DeviceDemand? device, bool against, IsolationDemand isolation, DeviceDemand? reference, DeviceDemand submissions)
    {
        var made = Made(device, against, isolation);
        Assert.That((made.Reference, made.Submissions), Is.EqualTo((reference, submissions)));
    }

    [TestCase(Sealed, "sealed")]
    [TestCase(Namespaced, "namespaced")]
    public void A_GPU_for_submissions_alone_contradicts_a_level_that_is_asked_for(IsolationDemand isolation, string named) =>
        Assert.That(Refused(Gpu, against: false, isolation), Does.Contain("--device cuda:1").And.Contain($"--isolation {named}"));

    [Test]
    public void A_device_that_nothing_computes_on_is_refused([Values(Auto, Process, Sealed)] IsolationDemand isolation) =>
        Assert.That(Refused(Gpu, against: false, isolation, anyOnTorch: false), Does.Contain("nothing here asks for it: add --against torch"));

    [Test]
    public void Files_that_do_not_name_TorchSharp_leave_a_device_to_the_reference()
    {
        var made = Made(Gpu, against: true, Process, anyOnTorch: false);
        Assert.That((made.Reference, made.Submissions, made.Notice), Is.EqualTo((Gpu, Cpu, default(string))));
    }

    [Test]
    public void That_submissions_are_no_longer_isolated_is_told_with_what_would_keep_them_so() =>
        Assert.That(Made(Gpu, against: false, Auto).Notice, Does.Contain("level process, not isolated from your files").And.Contain("--device cpu"));

    [TestCase(Auto)]
    [TestCase(Sealed)]
    public void That_a_GPU_is_the_references_alone_is_told_with_what_would_change_that(IsolationDemand isolation) =>
        Assert.That(Made(Gpu, against: true, isolation).Notice, Does.StartWith("cuda:1 is the reference's alone").And.Contain("--isolation process"));

    [Test]
    public void Who_asks_for_the_level_that_it_takes_is_told_nothing() => Assert.That(Made(Gpu, against: true, Process).Notice, Is.Null);

    [TestCase("cpu", true, Auto)]
    [TestCase("cpu", false, Process)]
    [TestCase(null, false, Auto)]
    [TestCase("auto", false, Auto)]
    [TestCase("auto", false, Sealed)]
    public void TF32_is_refused_where_nothing_computes_on_a_GPU(string? device, bool against, IsolationDemand isolation) =>
        Assert.That(Refused(device is null ? null : DeviceDemand.Read(device), against, isolation, allowTf32: true), Does.StartWith("--allow-tf32"));

    [TestCase("cuda", false, Auto)]
    [TestCase("cuda", true, Sealed)]
    [TestCase(null, true, Auto)]
    [TestCase("auto", false, Process)]
    public void It_is_not_where_something_may(string? device, bool against, IsolationDemand isolation) =>
        Assert.That(TorchPlan.Of(device is null ? null : DeviceDemand.Read(device), against, isolation, allowTf32: true, anyOnTorch: true), Is.TypeOf<TorchPlan.Made>());

    private static TorchPlan.Made Made(DeviceDemand? device, bool against, IsolationDemand isolation, bool anyOnTorch = true) =>
        TorchPlan.Of(device, against, isolation, allowTf32: false, anyOnTorch) as TorchPlan.Made ?? throw new AssertionException("It is refused.");

    private static string Refused(DeviceDemand? device, bool against, IsolationDemand isolation, bool allowTf32 = false, bool anyOnTorch = true) =>
        (TorchPlan.Of(device, against, isolation, allowTf32, anyOnTorch) as TorchPlan.Refused)?.Reason ?? throw new AssertionException("It is not refused.");

    private static TestCaseData Case(DeviceDemand? device, bool against, IsolationDemand isolation, DeviceDemand? reference, DeviceDemand submissions) =>
        new TestCaseData(device, against, isolation, reference, submissions).SetArgDisplayNames($"{device?.ToString() ?? "none"}", against ? "beside a reference" : "alone", $"{isolation}");
}
