using Katas.Cli.Runs;
using Katas.Cli.Tests.Support;

namespace Katas.Cli.Tests.Runs;

public sealed class SaveWatcherTests
{
    private readonly CancellationTokenSource _end = new();
    private CommandBench _bench = null!;
    private string _file = null!;
    private SaveWatcher _watcher = null!;
    private IAsyncEnumerator<string> _saved = null!;

    [SetUp]
    public void SetUp()
    {
        _bench = new();
        _file = _bench.AddFile("katas/Alpha/Alpha.cs", "// as it was\n");
        _bench.AddFile("katas/Alpha/Other.cs");
        _watcher = new([_file]);
        _saved = _watcher.SavedAsync(_end.Token).GetAsyncEnumerator();
    }

    [TearDown]
    public async Task TearDown()
    {
        await _saved.DisposeAsync();
        _watcher.Dispose();
        _bench.Dispose();
    }

    [OneTimeTearDown]
    public void OneTimeTearDown() => _end.Dispose();

    [Test, CancelAfter(60_000)]
    public async Task A_file_written_in_place_is_told()
    {
        File.WriteAllText(_file, "// another content\n");
        Assert.That(await NextAsync(), Is.EqualTo(_file));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_file_renamed_into_place_is_told()
    {
        var other = _bench.AddFile("katas/Alpha/Alpha.cs~", "// another content\n");
        File.Move(other, _file, overwrite: true);
        Assert.That(await NextAsync(), Is.EqualTo(_file));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_file_deleted_and_written_anew_is_told()
    {
        File.Delete(_file);
        File.WriteAllText(_file, "// another content\n");
        Assert.That(await NextAsync(), Is.EqualTo(_file));
    }

    [Test, CancelAfter(60_000)]
    public async Task A_save_without_a_change_and_a_save_of_another_file_are_passed_over()
    {
        File.WriteAllText(_file, "// as it was\n");
        _bench.AddFile("katas/Alpha/Other.cs", "// changed\n");
        var next = NextAsync();
        await Task.Delay(TimeSpan.FromMilliseconds(300));
        Assert.That(next.IsCompleted, Is.False);
        File.WriteAllText(_file, "// another content\n");
        Assert.That(await next, Is.EqualTo(_file));
    }

    [Test, CancelAfter(60_000)]
    public async Task What_was_told_and_not_used_is_told_again()
    {
        File.WriteAllText(_file, "// another content\n");
        await NextAsync();
        _watcher.TellAgain(_file);
        Assert.That(await NextAsync(), Is.EqualTo(_file));
    }

    private async Task<string> NextAsync()
    {
        await _saved.MoveNextAsync();
        return _saved.Current;
    }
}
