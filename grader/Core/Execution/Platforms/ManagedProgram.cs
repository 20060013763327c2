using System.Diagnostics;

namespace Katas.Core.Execution.Platforms;

/// <summary>A program of ours to be started.</summary>
/// <param name="Assembly">Path of its main assembly.</param>
/// <param name="Environment">All that its environment holds.</param>
internal sealed record ManagedProgram(string Assembly, IReadOnlyDictionary<string, string> Environment)
{
    /// <summary>A folder that it sees in namespaces too, as <see cref="Zygote.FolderInNamespaces"/>; null for none.</summary>
    public string? Shown { get; init; }

    /// <summary>The folder with all that is the program's own.</summary>
    public string Folder => Path.GetDirectoryName(Path.GetFullPath(Assembly))!;

    /// <summary>How it is started where nothing stands between.</summary>
    public ProcessStartInfo Directly() => By([DotnetHost.Path, "exec", Assembly]);

    /// <summary>Starts it by some command.</summary>
    public ProcessStartInfo By(IReadOnlyList<string> command)
    {
        var start = new ProcessStartInfo(command[0], command.Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
            WorkingDirectory = Folder,
        };
        start.Environment.Clear();
        foreach (var (name, value) in Environment) start.Environment[name] = value;
        return start;
    }
}
