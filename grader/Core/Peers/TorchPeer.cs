using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Katas.Core.Execution;
using Katas.Core.Packs;
using Katas.Protocol.Compiler;

namespace Katas.Core.Peers;

/// <summary>The references on TorchSharp, where this build has them.</summary>
public static class TorchPeer
{
    /// <summary>As it is named on the command line.</summary>
    public const string Name = "torch";

    private const string Namespace = "Katas.Reference.Torch";

    /// <summary>Opens them on a device.</summary>
    /// <param name="layout">Where the parts of the tool lie.</param>
    /// <param name="device">The device, of this layout's.</param>
    /// <exception cref="GraderUnavailableException">TorchSharp was not built in.</exception>
    public static Peer Open(ToolLayout layout, TorchDevice device)
    {
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(device);
        var program = WorkerProgram.Torch(layout, device.Place, Environment.GetEnvironmentVariable);
        var environment = TorchDevice.OwnEnvironment();
        foreach (var (name, value) in program.Environment) environment[name] = value;
        var assembly = File.ReadAllBytes(layout.TorchReference);
        var written = TypesOf(assembly);
        var description = new PeerDescription(Name, device.Version, device.Name) { Tf32 = device is { IsGpu: true, Tf32: true } };
        return new(description, kata => ProgramOf(kata, assembly, written), program with { Environment = environment });
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
