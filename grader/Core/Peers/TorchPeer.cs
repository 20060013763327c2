using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;
using Katas.Protocol.Worker;

namespace Katas.Core.Peers;

/// <summary>The references on TorchSharp, where this build has them.</summary>
public static class TorchPeer
{
    /// <summary>As it is named on the command line.</summary>
    public const string Name = "torch";

    private const string Namespace = "Katas.Reference.Torch";

    // A driver and its libraries are found by these. The program is ours, and is given no submission.
    private static readonly string[] OfTheMachine = ["PATH", "LD_LIBRARY_PATH", "CUDA_HOME", "CUDA_PATH", "CUDA_VISIBLE_DEVICES", "NVIDIA_VISIBLE_DEVICES", "HOME", "USERPROFILE"];

    /// <summary>Opens them on a device.</summary>
    /// <param name="layout">Where the parts of the tool lie.</param>
    /// <param name="demand">The device that is asked for.</param>
    /// <exception cref="GraderUnavailableException">TorchSharp was not built in, or there is no such device; says what is missing.</exception>
    public static Peer Open(ToolLayout layout, DeviceDemand demand)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(demand);
        if (!layout.HasTorch) throw new GraderUnavailableException(ToolLayout.NoTorch);

        var machine = OfTheMachine.Where(name => Environment.GetEnvironmentVariable(name) is not null).ToDictionary(name => name, name => Environment.GetEnvironmentVariable(name)!);
        var device = TorchDevice.Choose(layout, demand, machine);
        var program = new WorkerProgram(layout.TorchWorker)
        {
            Environment = new Dictionary<string, string>(machine.Concat(WorkerProgram.OneThread)) { [WorkerVariables.Device] = device.Name },
        };
        var assembly = File.ReadAllBytes(layout.TorchReference);
        var written = TypesOf(assembly);
        return new(new(Name, device.Version, device.Name), kata => ProgramOf(kata, assembly, written), program);
    }

    private static CompilerReply.Compiled? ProgramOf(Kata kata, byte[] assembly, IReadOnlySet<string> written)
    {
        if (kata.Spec is not { Contract: var contract } || !written.Contains(kata.Name)) return null;
        var open = contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract;
        return new(kata.Name, open.FullName!, $"{Namespace}.{kata.Name}", assembly, Symbols: [], Diagnostics: []);
    }

    // Read, and not loaded: what it needs is no part of this process.
    private static HashSet<string> TypesOf(byte[] assembly)
    {
        using var file = new PEReader(new MemoryStream(assembly));
        var reader = file.GetMetadataReader();
        return [.. reader.TypeDefinitions.Select(reader.GetTypeDefinition)
            .Where(type => type.Attributes.HasFlag(TypeAttributes.Public) && reader.GetString(type.Namespace) == Namespace)
            .Select(type => reader.GetString(type.Name))];
    }
}
