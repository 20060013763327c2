using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.Commands;

public sealed class NewTests
{
    private static readonly string[] Everything =
        [".gitignore", "Alpha.cs", "Alpha.csproj", "IAlpha.cs", "README.md", "README.zh-CN.md", "lib/Katas.Contracts.dll", "lib/Katas.Contracts.xml"];

    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("Alpha", "new", "alpha")]
    [TestCase("practice/today", "new", "Alpha", "practice/today")]
    public async Task The_folder_holds_what_is_needed_to_work(string folder, params string[] arguments)
    {
        await _bench.RunAsync(arguments);
        Assert.That(FilesIn(folder), Is.EquivalentTo(Everything));
    }

    [Test]
    public async Task It_says_what_to_do_next() =>
        Assert.That((await _bench.RunAsync("new", "Alpha")).Output, Does.Contain($"kata grade {Path.Combine("Alpha", "Alpha.cs")}"));

    [TestCase("Alpha/Alpha.cs")]
    [TestCase("Alpha/README.md")]
    [TestCase("Alpha/lib/Katas.Contracts.dll")]
    public async Task Nothing_is_overwritten_and_nothing_half_made(string existing)
    {
        _bench.AddFile(existing, "mine");
        var result = await _bench.RunAsync("new", "Alpha");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(FilesIn("Alpha"), Has.Count.EqualTo(1));
            Assert.That(_bench.Read(existing), Is.EqualTo("mine"));
        });
    }

    [Test]
    public async Task A_file_where_the_folder_would_be_is_left_alone()
    {
        _bench.AddFile("Alpha", "mine");
        Assert.That((await _bench.RunAsync("new", "Alpha")).ExitCode, Is.EqualTo(ExitCode.Usage));
    }

    [Test]
    public async Task Files_of_other_names_are_no_hindrance()
    {
        _bench.AddFile("Alpha/notes.txt", "mine");
        await _bench.RunAsync("new", "Alpha");
        Assert.That(FilesIn("Alpha"), Is.EquivalentTo(Everything.Append("notes.txt")));
    }

    [TestCase("torch", "Alpha has no stub for TorchSharp's tensors.")]
    [TestCase("numpy", "There is no track 'numpy': plain or torch.")]
    public async Task A_track_that_the_kata_or_the_grader_does_not_have_is_told(string track, string message)
    {
        var result = await _bench.RunAsync("new", "Alpha", "--track", track);
        Assert.That((result.ExitCode, Directory.Exists(Path.Combine(_bench.Folder, "Alpha"))), Is.EqualTo((ExitCode.Usage, false)));
        Assert.That(result.Error, Does.Contain(message));
    }

    private List<string> FilesIn(string folder)
    {
        var root = Path.Combine(_bench.Folder, folder);
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file).Replace('\\', '/'))];
    }
}
