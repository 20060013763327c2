namespace Katas.Core;

/// <summary>Where the parts of the tool lie: <c>compiler/</c>, <c>worker/</c> and <c>pack/</c> beside the command.</summary>
/// <param name="Folder">The command's folder.</param>
public sealed record ToolLayout(string Folder)
{
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
}
