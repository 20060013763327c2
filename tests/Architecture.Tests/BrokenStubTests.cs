using System.Diagnostics;

namespace Architecture.Tests;

/// <summary>A half-written answer must stop nobody: not the judge, not the other katas, not the tests.</summary>
[Category("Heavy")]
public sealed class BrokenStubTests
{
    private string _copy = "";

    [SetUp]
    public void Copy()
    {
        _copy = Directory.CreateTempSubdirectory("katas-copy-").FullName;
        foreach (var file in Directory.EnumerateFiles(Repository.Root).Where(path => Path.GetExtension(path) is ".props" or ".json" or ".sln" || Path.GetFileName(path) == ".editorconfig"))
            File.Copy(file, Path.Combine(_copy, Path.GetFileName(file)));
        foreach (var file in Repository.Folders("katas", "reference", "grader/Authoring").SelectMany(folder => Repository.Files(folder, "*")))
        {
            var target = Path.Combine(_copy, Repository.Relative(file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    [TearDown]
    public void Delete() => Directory.Delete(_copy, recursive: true);

    [Test]
    public void A_broken_stub_stops_neither_the_contracts_nor_the_specs()
    {
        File.WriteAllText(Path.Combine(_copy, "katas", "CircularBinarySwaps", "CircularBinarySwaps.cs"), "public class CircularBinarySwaps { half written");

        var (stubs, specs) = (Build("katas/Katas.csproj"), Build("reference/Katas.Reference.csproj"));

        Assert.Multiple(() =>
        {
            Assert.That(stubs.ExitCode, Is.Not.Zero, "the stub was to be broken");
            Assert.That(specs.ExitCode, Is.Zero, specs.Output);
        });
    }

    private (int ExitCode, string Output) Build(string project)
    {
        var start = new ProcessStartInfo("dotnet", ["build", project, "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false"])
        {
            WorkingDirectory = _copy,
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
}
