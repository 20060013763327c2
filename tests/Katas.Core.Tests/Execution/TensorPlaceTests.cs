using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Protocol.Worker;

namespace Katas.Core.Tests.Execution;

/// <summary>What a worker on TorchSharp's tensors is started with, and what is left of its isolation.</summary>
public sealed class TensorPlaceTests
{
    private static readonly TensorPlace Processor = new TensorPlace.Processor();
    private static readonly TensorPlace Gpu = new TensorPlace.Gpu("cuda:1", AllowTf32: false);

    private static readonly Isolation[] Levels = [new Isolation.Process(), new Isolation.Sealed(), new Isolation.Namespaced()];

    private string _folder = null!;

    [OneTimeSetUp]
    public void LayAWorker()
    {
        _folder = Path.Combine(Path.GetTempPath(), $"kata-torch-{Guid.NewGuid():N}");
        Directory.CreateDirectory(Path.Combine(_folder, "torch"));
        File.WriteAllText(new ToolLayout(_folder).TorchWorker, "never started");
    }

    [OneTimeTearDown]
    public void RemoveIt() => Directory.Delete(_folder, recursive: true);

    [TestCaseSource(nameof(Levels))]
    public void On_the_processor_they_are_kept_apart_like_all_others(Isolation isolation) => Assert.That(Processor.Under(isolation), Is.EqualTo(isolation));

    [TestCaseSource(nameof(Levels))]
    public void On_a_GPU_they_are_ordinary_processes(Isolation isolation) => Assert.That(Gpu.Under(isolation), Is.EqualTo(new Isolation.Process()));

    [Test]
    public void On_the_processor_a_worker_is_told_nothing_of_our_environment() => Assert.That(
        Started(Processor).Environment.Keys, Is.EquivalentTo((string[])["OMP_NUM_THREADS", "MKL_NUM_THREADS", "OPENBLAS_NUM_THREADS", WorkerVariables.Device, WorkerVariables.AllowTf32]));

    [Test]
    public void On_a_GPU_it_is_told_where_a_driver_lies_and_no_more_of_it() => Assert.That(
        Started(Gpu).Environment.Keys.Except(Started(Processor).Environment.Keys),
        Is.EquivalentTo((string[])["PATH", "LD_LIBRARY_PATH", "CUDA_HOME", "CUDA_PATH", "CUDA_DEVICE_ORDER", "CUDA_VISIBLE_DEVICES", "NVIDIA_VISIBLE_DEVICES"]));

    [Test]
    public void What_is_not_set_is_not_handed_on() => Assert.That(
        WorkerProgram.Torch(new(_folder), Gpu, name => name == "PATH" ? "/usr/bin" : null).Environment, Contains.Key("PATH").WithValue("/usr/bin").And.Not.ContainKey("LD_LIBRARY_PATH"));

    [Test]
    public void It_is_told_its_device([Values(false, true)] bool onGpu) =>
        Assert.That(Started(onGpu ? Gpu : Processor).Environment[WorkerVariables.Device], Is.EqualTo(onGpu ? "cuda:1" : "cpu"));

    [Test]
    public void It_is_told_whether_TF32_is_allowed([Values(false, true)] bool allowed) =>
        Assert.That(Started(new TensorPlace.Gpu("cuda:0", allowed)).Environment[WorkerVariables.AllowTf32], Is.EqualTo(allowed ? "1" : "0"));

    [Test]
    public void The_addresses_that_a_driver_reserves_are_not_bounded() => Assert.That((Started(Gpu).AddressSpaceBytes, Started(Processor).AddressSpaceBytes), Is.EqualTo(((long?)null, (long?)(16L << 30))));

    [Test]
    public void A_GPU_may_take_its_time_to_get_ready() => Assert.That(Started(Gpu).Startup.Cpu, Is.GreaterThan(Started(Processor).Startup.Cpu));

    [Test]
    public void The_report_names_the_device_and_TF32() =>
        Assert.That(new TensorPlace.Gpu("cuda:1", AllowTf32: true).ToReport(), Is.EqualTo(new DeviceReport("cuda:1", Tf32: true)));

    // Of an environment where everything is set.
    private WorkerProgram Started(TensorPlace place) => WorkerProgram.Torch(new(_folder), place, name => $"our {name}");
}
