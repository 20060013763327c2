using Katas.Cli.Tests.Support;

namespace Katas.Cli.Tests.Commands;

public sealed class ListTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Every_kata_has_its_line()
    {
        var lines = (await _bench.RunAsync("list")).Output.Split('\n');
        Assert.That(lines.Single(line => line.StartsWith("Alpha", StringComparison.Ordinal)), Does.Match(@"^Alpha +Title of Alpha +arrays +easy +20 +- *$"));
    }

    [Test]
    public async Task Titles_come_in_the_language_asked_for() =>
        Assert.That((await _bench.RunAsync("list", "--language", "zh-CN")).Output, Does.Contain("Alpha 的标题"));
}
