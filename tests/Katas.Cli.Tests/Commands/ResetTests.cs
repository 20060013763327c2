using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.Commands;

public sealed class ResetTests
{
    private const string Mine = "// three evenings of work\n";

    private CommandBench _bench = null!;

    private IEnumerable<string> Backups => Directory.EnumerateFiles(_bench.Folder, "*.bak-*", SearchOption.AllDirectories);

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task The_stub_is_restored_and_what_was_there_is_kept()
    {
        _bench.MakeRepository();
        _bench.AddFile("katas/Alpha/Alpha.cs", Mine);
        await _bench.RunAsync("reset", "Alpha");
        Assert.Multiple(() =>
        {
            Assert.That(_bench.Read("katas/Alpha/Alpha.cs"), Is.EqualTo(CommandBench.Stub));
            Assert.That(Backups.Select(File.ReadAllText), Is.EqualTo(new[] { Mine }));
        });
    }

    [Test]
    public async Task Two_resets_within_a_second_keep_both()
    {
        _bench.MakeRepository();
        foreach (var work in new[] { "// first\n", "// second\n" })
        {
            _bench.AddFile("katas/Alpha/Alpha.cs", work);
            await _bench.RunAsync("reset", "Alpha");
        }

        Assert.That(Backups.Select(File.ReadAllText), Is.EquivalentTo(new[] { "// first\n", "// second\n" }));
    }

    [Test]
    public async Task An_untouched_stub_is_left_alone()
    {
        _bench.MakeRepository();
        await _bench.RunAsync("reset", "Alpha");
        Assert.That(Backups, Is.Empty);
    }

    [Test]
    public async Task A_deleted_stub_comes_back()
    {
        _bench.MakeRepository();
        File.Delete(Path.Combine(_bench.Folder, "katas", "Alpha", "Alpha.cs"));
        await _bench.RunAsync("reset", "Alpha");
        Assert.That(_bench.Read("katas/Alpha/Alpha.cs"), Is.EqualTo(CommandBench.Stub));
    }

    [TestCase("Alpha.cs")]
    [TestCase("Alpha/Alpha.cs")]
    public async Task Outside_a_repository_the_file_here_is_reset(string file)
    {
        _bench.AddFile(file, Mine);
        await _bench.RunAsync("reset", "Alpha");
        Assert.That(_bench.Read(file), Is.EqualTo(CommandBench.Stub));
    }

    [TestCase("katas/Alpha/torch/Alpha.cs", "katas/Alpha/Alpha.cs")]
    [TestCase("Alpha.cs", "BetaSort.cs")]
    [TestCase("Alpha/Alpha.cs", "BetaSort.cs")]
    public async Task The_stub_on_TorchSharps_tensors_is_restored_where_it_is_asked_for(string file, string other)
    {
        _bench.AddTorchStub();
        _bench.AddFile(other, Mine);
        _bench.AddFile(file, Mine);
        await _bench.RunAsync("reset", "Alpha", "--track", "torch");
        Assert.Multiple(() =>
        {
            Assert.That(_bench.Read(file), Is.EqualTo(CommandBench.TorchStub));
            Assert.That(_bench.Read(other), Is.EqualTo(Mine));
            Assert.That(Backups.Select(File.ReadAllText), Is.EqualTo(new[] { Mine }));
        });
    }

    [TestCase("torch", "Alpha has no stub for TorchSharp's tensors.")]
    [TestCase("numpy", "There is no track 'numpy': plain or torch.")]
    public async Task A_track_that_the_kata_does_not_have_is_told_and_nothing_is_touched(string track, string message)
    {
        _bench.AddFile("Alpha.cs", Mine);
        var result = await _bench.RunAsync("reset", "Alpha", "--track", track);
        Assert.That((result.ExitCode, _bench.Read("Alpha.cs")), Is.EqualTo((ExitCode.Usage, Mine)));
        Assert.That(result.Error, Does.Contain(message));
    }
}
