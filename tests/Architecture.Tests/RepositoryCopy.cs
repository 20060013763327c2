using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>A copy of parts of this repository, to be changed and built.</summary>
internal sealed class RepositoryCopy : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("katas-copy-").FullName;

    public RepositoryCopy(params string[] folders)
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(path => Path.GetExtension(path) is ".props" or ".json" or ".sln" || Path.GetFileName(path) == ".editorconfig"))
            File.Copy(file, Path.Combine(_folder, Path.GetFileName(file)));
        foreach (var file in Repository.Folders(folders).SelectMany(folder => Repository.Files(folder, "*")))
            File.Copy(file, At(Repository.Relative(file)));
    }

    public void Write(string path, string text) => File.WriteAllText(At(path), text);

    public IEnumerable<string> Files(string folder, string pattern) => Directory.EnumerateFiles(Path.Combine(_folder, folder), pattern);

    public string Read(string path) => File.ReadAllText(Path.Combine(_folder, path));

    public (int ExitCode, string Output) Build(string project) => Run("build", project, "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    /// <summary>A command of dotnet, at the copy's root.</summary>
    public (int ExitCode, string Output) Run(params string[] command)
    {
        var start = new ProcessStartInfo("dotnet", command)
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        };
        // What the run of these tests was told is not meant for the copy.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name == "ArtifactsPath").ToArray())
            start.Environment.Remove(name);

        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string At(string path)
    {
        var target = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        return target;
    }
}
