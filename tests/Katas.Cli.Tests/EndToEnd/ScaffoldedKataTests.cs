using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.EndToEnd;

/// <summary>The road of an author: a scaffolded kata builds, fails its first check, and once that is solved it is fit as a draft.</summary>
[Category("Heavy")]
public sealed class ScaffoldedKataTests
{
    private static readonly string[] Copied = ["grader", "katas/contracts", "katas/CircularBinarySwaps", "katas/LayerNorm", "reference/CircularBinarySwaps", "reference/LayerNorm"];

    private string _copy = "";

    [SetUp]
    public void Copy()
    {
        _copy = Directory.CreateTempSubdirectory("katas-scaffold-").FullName;
        var root = RepositoryRoot();
        foreach (var file in Directory.EnumerateFiles(root).Where(path => Path.GetExtension(path) is ".props" or ".json" || Path.GetFileName(path) == ".editorconfig")) CopyFile(root, file);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(root, "reference"))) CopyFile(root, file);
        foreach (var file in Copied.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(root, folder), "*", SearchOption.AllDirectories))) CopyFile(root, file);
    }

    [TearDown]
    public void Delete() => Directory.Delete(_copy, recursive: true);

    [Test, CancelAfter(600_000)]
    public async Task A_scaffolded_kata_builds_and_fails_its_first_check_and_is_fit_once_that_is_solved()
    {
        var scaffolded = await ToolProcess.RunAsync(_copy, "scaffold", "RunningMean");
        var built = await BuildAsync();
        var graded = await RunCopyAsync("grade", "reference/RunningMean/Solution.cs");
        var solution = Path.Combine(_copy, "reference", "RunningMean", "Solution.cs");
        File.WriteAllText(solution, File.ReadAllText(solution).Replace("=> 0;", "=> values.Sum();", StringComparison.Ordinal));
        var rebuilt = await BuildAsync();
        var verified = await RunCopyAsync("verify", "RunningMean", "--quick");

        Assert.Multiple(() =>
        {
            Assert.That(scaffolded.ExitCode, Is.Zero, scaffolded.Error);
            Assert.That(built.ExitCode, Is.Zero, built.Output);
            Assert.That(graded.ExitCode, Is.EqualTo(ExitCode.NotAllPassed), graded.Error);
            Assert.That(graded.Output, Does.Contain("worked-example").And.Contain("Expected 6, got 0"));
            Assert.That(rebuilt.ExitCode, Is.Zero, rebuilt.Output);
            Assert.That(verified.ExitCode, Is.EqualTo(ExitCode.AllPassed), verified.Output + verified.Error);
        });
    }

    private Task<CommandResult> BuildAsync() =>
        ResultAsync("build", "grader/Cli", "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");

    private Task<CommandResult> RunCopyAsync(params string[] arguments) =>
        ResultAsync([Path.Combine("artifacts", "bin", "Katas.Cli", "debug", "Katas.Cli.dll"), .. arguments]);

    private async Task<CommandResult> ResultAsync(params string[] arguments)
    {
        using var process = ToolProcess.Run("dotnet", _copy, arguments);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    private void CopyFile(string root, string file)
    {
        var target = Path.Combine(_copy, Path.GetRelativePath(root, file));
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        File.Copy(file, target);
    }

    private static string RepositoryRoot() => typeof(ScaffoldedKataTests).Assembly
        .GetCustomAttributes(typeof(System.Reflection.AssemblyMetadataAttribute), inherit: false)
        .Cast<System.Reflection.AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;
}
