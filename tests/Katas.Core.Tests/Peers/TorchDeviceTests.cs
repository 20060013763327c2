using Katas.Core.Execution;
using Katas.Core.Peers;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Peers;

/// <summary>What is asked of the Torch worker before anything else. A program of the tests stands for it, which says what it was asked.</summary>
public sealed class TorchDeviceTests
{
    private static readonly byte[] Echo = Bench.CompileProgram("""
        if (args[1] == "cuda:7") { Console.Error.WriteLine("There is no cuda:7: the last device is cuda:1."); return 2; }
        Console.WriteLine($"device={args[1]}");
        Console.WriteLine($"version={string.Join(' ', Environment.GetEnvironmentVariables().Keys.Cast<string>().Where(name => name.StartsWith("KATAS_TEST")))}");
        Console.WriteLine($"tf32={(Environment.GetEnvironmentVariable("KATAS_ALLOW_TF32") == "1" ? "on" : "off")}");
        return 0;
        """);

    private ToolLayout _layout = null!;

    [OneTimeSetUp]
    public void LayIt()
    {
        _layout = new(Directory.CreateTempSubdirectory("kata-torch-").FullName);
        Directory.CreateDirectory(_layout.Torch);
        File.WriteAllBytes(_layout.TorchWorker, Echo);
        File.Copy(Path.ChangeExtension(ToolLayout.BesideProgram.Worker, ".runtimeconfig.json"), Path.ChangeExtension(_layout.TorchWorker, ".runtimeconfig.json"));
    }

    [OneTimeTearDown]
    public void RemoveIt() => Directory.Delete(_layout.Folder, recursive: true);

    [Test]
    public void It_is_asked_for_the_device_that_is_demanded_and_told_whether_TF32_is_allowed([Values] bool allowed) =>
        Assert.That(TorchDevice.Choose(_layout, new DeviceDemand.Cuda(1), allowed), Is.EqualTo(new TorchDevice("cuda:1", "", allowed)));

    [Test]
    public void Nothing_of_our_environment_is_told_but_where_a_driver_lies()
    {
        Environment.SetEnvironmentVariable("KATAS_TEST_SECRET", "a teacher's token");
        try
        {
            Assert.That(TorchDevice.Choose(_layout, new DeviceDemand.Auto(), allowTf32: false).Version, Is.Empty);
        }
        finally
        {
            Environment.SetEnvironmentVariable("KATAS_TEST_SECRET", null);
        }
    }

    [Test]
    public void A_device_that_it_does_not_have_cannot_be_had_here() => Assert.That(
        () => TorchDevice.Choose(_layout, new DeviceDemand.Cuda(7), allowTf32: false),
        Throws.TypeOf<GraderUnavailableException>().With.Message.StartsWith("The device 'cuda:7' cannot be had here, and nothing was graded. There is no cuda:7: the last device is cuda:1."));
}
