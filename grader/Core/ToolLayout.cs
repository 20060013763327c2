namespace Katas.Core;

/// <summary>Where the parts of the tool lie: <c>compiler/</c>, <c>worker/</c> and <c>pack/</c> beside the command, and <c>torch/</c> where TorchSharp was built in.</summary>
/// <param name="Folder">The command's folder.</param>
public sealed record ToolLayout(string Folder)
{
    /// <summary>What is said wherever TorchSharp is asked for in a build without it.</summary>
    public const string NoTorch = "This build has no TorchSharp: build with -p:Torch=cpu (see docs/gpu.md).";

    /// <summary>The layout beside the running program.</summary>
    public static ToolLayout BesideProgram { get; } = new(AppContext.BaseDirectory);

    /// <summary>The compiler child.</summary>
    public string Compiler => Path.Combine(Folder, "compiler", "Katas.Compiler.dll");

    /// <summary>The assemblies that submissions are compiled against.</summary>
    public string CompilerReferences => Path.Combine(Folder, "compiler", "references");

    /// <summary>The worker.</summary>
    public string Worker => Path.Combine(Folder, "worker", "Katas.Worker.dll");

    /// <summary>The repository's own pack.</summary>
    public string Pack => Path.Combine(Folder, "pack");

    /// <summary>All that knows TorchSharp; there only where it was built in.</summary>
    public string Torch => Path.Combine(Folder, "torch");

    /// <summary>The worker whose tensors are TorchSharp's.</summary>
    public string TorchWorker => Path.Combine(Torch, "Katas.Worker.Torch.dll");

    /// <summary>The references written on TorchSharp.</summary>
    public string TorchReference => Path.Combine(Torch, "Katas.Reference.Torch.dll");

    /// <summary>TorchSharp itself, which its submissions are compiled against.</summary>
    public string TorchSharp => Path.Combine(Torch, "TorchSharp.dll");

    /// <summary>Whether TorchSharp was built in.</summary>
    public bool HasTorch => File.Exists(TorchWorker);
}
