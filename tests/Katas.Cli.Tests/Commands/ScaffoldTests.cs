using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.Commands;

public sealed class ScaffoldTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp()
    {
        _bench = new();
        _bench.AddFile("katas/contracts/Katas.Contracts.csproj");
        _bench.AddFile("reference/Katas.Reference.csproj");
    }

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Both_folders_hold_what_a_draft_needs()
    {
        await _bench.RunAsync("scaffold", "RunningMean");

        Assert.That(FilesOf("RunningMean"), Is.EqualTo((string[])
        [
            "katas/RunningMean/IRunningMean.cs", "katas/RunningMean/README.md", "katas/RunningMean/README.zh-CN.md", "katas/RunningMean/RunningMean.cs", "katas/RunningMean/kata.json",
            "reference/RunningMean/Anchor.cs", "reference/RunningMean/RunningMeanOracle.cs", "reference/RunningMean/RunningMeanSpec.cs", "reference/RunningMean/Solution.cs", "reference/RunningMean/Stub.cs",
            "reference/RunningMean/right/ByLinq.cs", "reference/RunningMean/right/PlainLoop.cs",
            "reference/RunningMean/slow/EveryPrefixAnew.cs",
            "reference/RunningMean/wrong/CountsTheValues.cs", "reference/RunningMean/wrong/FirstLeftOut.cs", "reference/RunningMean/wrong/LastLeftOut.cs", "reference/RunningMean/wrong/TakesTheLargest.cs",
        ]));
    }

    [Test]
    public async Task No_file_speaks_of_the_placeholder_any_more()
    {
        await _bench.RunAsync("scaffold", "RunningMean");

        Assert.That(FilesOf("RunningMean").Where(file => _bench.Read(file).Contains("Placeholder", StringComparison.Ordinal)), Is.Empty);
    }

    [Test]
    public async Task The_title_is_the_name_in_words()
    {
        await _bench.RunAsync("scaffold", "RunningMean");

        Assert.That(_bench.Read("katas/RunningMean/README.md"), Does.StartWith("# Running Mean\n"));
    }

    [Test]
    public async Task Both_copies_of_the_stub_are_the_same()
    {
        await _bench.RunAsync("scaffold", "RunningMean");

        Assert.That(_bench.Read("reference/RunningMean/Stub.cs"), Is.EqualTo(_bench.Read("katas/RunningMean/RunningMean.cs")));
    }

    [Test]
    public async Task It_says_what_to_do_next()
    {
        var result = await _bench.RunAsync("scaffold", "RunningMean");

        Assert.That(result.Output, Does.Contain("./kata grade reference/RunningMean/Solution.cs").And.Contain("./kata verify RunningMean").And.Contain("docs/authoring.md"));
    }

    [Test]
    public async Task It_works_from_any_folder_of_the_checkout()
    {
        var root = _bench.Folder;
        _bench.Folder = Directory.CreateDirectory(Path.Combine(root, "katas", "contracts")).FullName;

        await _bench.RunAsync("scaffold", "RunningMean");

        Assert.That(Path.Combine(root, "katas", "RunningMean", "kata.json"), Does.Exist);
    }

    [TestCase("runningMean", "PascalCase")]
    [TestCase("Running-Mean", "PascalCase")]
    [TestCase("../Mean", "PascalCase")]
    [TestCase("Ab", "PascalCase")]
    [TestCase("Disposable", "System.IDisposable")]
    [TestCase("Enumerable", "System.Collections.Generic.IEnumerable")]
    [TestCase("Tensor", "System.Numerics.Tensors.ITensor")]
    public async Task A_name_that_cannot_be_used_is_refused(string name, string why)
    {
        var result = await _bench.RunAsync("scaffold", name);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain(why));
        });
    }

    [TestCase("katas/RunningMean/notes.txt", "RunningMean")]
    [TestCase("reference/RunningMean/notes.txt", "RunningMean")]
    [TestCase("katas/runningmean/notes.txt", "RunningMean")]
    [TestCase("katas/contracts/notes.txt", "Contracts")]
    public async Task Nothing_is_overwritten_and_nothing_half_made(string existing, string name)
    {
        _bench.AddFile(existing, "mine");

        var result = await _bench.RunAsync("scaffold", name);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain(Path.GetDirectoryName(existing)!));
            Assert.That(Directory.EnumerateFiles(_bench.Folder, "kata.json", SearchOption.AllDirectories), Is.Empty);
        });
    }

    [Test]
    public async Task Outside_a_checkout_there_is_nowhere_to_make_it()
    {
        File.Delete(Path.Combine(_bench.Folder, "reference", "Katas.Reference.csproj"));

        var result = await _bench.RunAsync("scaffold", "RunningMean");

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain("checkout"));
        });
    }

    private string[] FilesOf(string kata) =>
        [.. Directory.EnumerateFiles(_bench.Folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(_bench.Folder, file).Replace('\\', '/'))
            .Where(file => file.Contains($"/{kata}/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)];
}
