using Katas.Core.Execution;
using Katas.Core.Peers;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Peers;

public sealed class TorchPeerTests
{
    [TestCase("auto", "auto")]
    [TestCase("cpu", "cpu")]
    [TestCase("CUDA", "cuda:0")]
    [TestCase("cuda:3", "cuda:3")]
    public void A_device_is_asked_for_by_its_name(string text, string read) => Assert.That(DeviceDemand.Read(text)?.ToString(), Is.EqualTo(read));

    [TestCase("")]
    [TestCase("gpu")]
    [TestCase("cuda:")]
    [TestCase("cuda:-1")]
    [TestCase("cuda:x")]
    [TestCase("cpu:0")]
    [TestCase("auto:1")]
    public void Anything_else_is_no_device(string text) => Assert.That(DeviceDemand.Read(text), Is.Null);

    [Test]
    public void What_the_worker_says_of_its_device_is_read_among_whatever_else_is_printed() =>
        Assert.That(TorchDevice.Read("a warning\ndevice=cuda:1\r\nversion=TorchSharp 1.2, libtorch 3.4 (a=b)\ntf32=off\n"), Is.EqualTo(new TorchDevice("cuda:1", "TorchSharp 1.2, libtorch 3.4 (a=b)", Tf32: false)));

    [TestCase("")]
    [TestCase("device=cpu")]
    [TestCase("device=cuda:0\nversion=1.2")]
    [TestCase("device=cuda:0\nversion=1.2\ntf32=perhaps")]
    public void One_that_does_not_say_it_is_not_believed(string output) => Assert.That(TorchDevice.Read(output), Is.Null);

    [Test]
    public void Whether_it_allows_TF32_is_the_librarys_word() => Assert.That(TorchDevice.Read("device=cuda:0\nversion=1.2\ntf32=on")!.Place, Is.EqualTo(new TensorPlace.Gpu("cuda:0", AllowTf32: true)));

    [Test]
    public void On_the_processor_there_is_none() => Assert.That(new TorchDevice("cpu", "1.2", Tf32: true).Place, Is.EqualTo(new TensorPlace.Processor()));

    [TestCase(true, "torch (1.2, cuda:0, TF32)")]
    [TestCase(false, "torch (1.2, cuda:0)")]
    public void A_reference_that_computes_with_TF32_says_so_wherever_it_is_named(bool allowed, string named) =>
        Assert.That(new PeerDescription("torch", "1.2", "cuda:0") { Tf32 = allowed }.ToString(), Is.EqualTo(named));

    [Test]
    public void Without_TorchSharp_one_line_says_how_to_get_it() => Assert.That(
        () => TorchDevice.Choose(new ToolLayout(Path.Combine(Judges.Folder, "no-tool")), new DeviceDemand.Auto(), allowTf32: false),
        Throws.TypeOf<GraderUnavailableException>().With.Message.EqualTo("This build has no TorchSharp: build with -p:Torch=cpu (see docs/gpu.md)."));
}
