using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Peers;

namespace Katas.Cli.Runs;

/// <summary>
/// Where TorchSharp is to compute in a run: the reference, and submissions that are written on its tensors. A GPU takes level <c>process</c> of a submission, and whoever
/// hands one in decides whether it is written on these tensors: so it gets there only where the command line can mean nothing else.
/// </summary>
internal abstract record TorchPlan
{
    private TorchPlan()
    {
    }

    /// <summary>The command line contradicts itself.</summary>
    public sealed record Refused(string Reason) : TorchPlan;

    /// <summary>What is to be had, and of whom.</summary>
    /// <param name="Reference">The reference's device; null where none is asked for.</param>
    /// <param name="Submissions">That of submissions on TorchSharp's tensors.</param>
    /// <param name="Notice">What somebody who reads no manual must be told; null where there is nothing of the kind.</param>
    public sealed record Made(DeviceDemand? Reference, DeviceDemand Submissions, string? Notice) : TorchPlan
    {
        /// <summary>Takes the devices that there are.</summary>
        /// <exception cref="GraderUnavailableException">One cannot be had.</exception>
        /// <exception cref="UsageException">TF32 is asked for, and none that was taken is a GPU.</exception>
        public (TorchDevice? Reference, TensorPlace Submissions) Take(ToolLayout layout, bool allowTf32)
        {
            var reference = Reference is null ? null : TorchDevice.Choose(layout, Reference, allowTf32);
            var submissions = Submissions is DeviceDemand.Cpu ? new TensorPlace.Processor()
                : (reference is not null && Submissions == Reference ? reference : TorchDevice.Choose(layout, Submissions, allowTf32)).Place;
            return allowTf32 && reference is not { IsGpu: true } && submissions is TensorPlace.Processor ? throw new UsageException(NoTf32) : (reference, submissions);
        }
    }

    /// <summary>Decides.</summary>
    /// <param name="device">The device that is asked for; null where nothing was said.</param>
    /// <param name="against">Whether the reference is asked for.</param>
    /// <param name="isolation">What is asked to keep submissions apart.</param>
    /// <param name="allowTf32">Whether TF32 is asked for.</param>
    /// <param name="anyOnTorch">Whether any submission may be written on TorchSharp's tensors.</param>
    public static TorchPlan Of(DeviceDemand? device, bool against, IsolationDemand isolation, bool allowTf32, bool anyOnTorch)
    {
        if (device is not null && !against && !anyOnTorch)
            return new Refused($"--device {device} says where TorchSharp computes, and nothing here asks for it: add --against torch, or name a file that is written on its tensors.");
        if (device is DeviceDemand.Cuda && !against && isolation is (IsolationDemand.Sealed or IsolationDemand.Namespaced))
            return new Refused($"--device {device} and --isolation {Lower(isolation)} cannot be had together: a GPU's driver is out of a sealed submission's reach. Leave one of them out.");

        var submissions = anyOnTorch ? OfSubmissions(device, against, isolation) : new DeviceDemand.Cpu();
        DeviceDemand? reference = against ? device ?? new DeviceDemand.Auto() : null;
        if (allowTf32 && submissions is DeviceDemand.Cpu && reference is (null or DeviceDemand.Cpu)) return new Refused(NoTf32);
        return new Made(reference, submissions, anyOnTorch ? Said(device, submissions, isolation) : null);
    }

    /// <summary>What is said where TF32 is asked for and nothing computes on a GPU.</summary>
    public const string NoTf32 = "--allow-tf32 is about products on a GPU, and nothing here computes on one: leave it out, or see --device and --isolation.";

    private static DeviceDemand OfSubmissions(DeviceDemand? device, bool against, IsolationDemand isolation) => (device, isolation) switch
    {
        (DeviceDemand.Cuda or DeviceDemand.Auto, IsolationDemand.Process) => device,
        (DeviceDemand.Cuda, IsolationDemand.Auto) when !against => device,
        _ => new DeviceDemand.Cpu(),
    };

    private static string? Said(DeviceDemand? device, DeviceDemand submissions, IsolationDemand isolation) => (device, submissions, isolation) switch
    {
        (DeviceDemand.Cuda, DeviceDemand.Cuda, IsolationDemand.Auto) =>
            "Submissions on TorchSharp's tensors run at level process, not isolated from your files: a driver is out of reach behind a seal. With --device cpu they are kept apart like all others.",
        (DeviceDemand.Cuda, DeviceDemand.Cpu, not IsolationDemand.Process) =>
            $"{device} is the reference's alone: submissions on TorchSharp's tensors compute on the processor, kept apart like all others. With --isolation process they would compute on it too.",
        _ => null,
    };

    private static string Lower(IsolationDemand isolation) => isolation.ToString().ToLowerInvariant();
}
