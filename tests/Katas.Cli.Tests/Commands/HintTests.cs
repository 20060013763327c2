using Katas.Cli.Tests.Support;

namespace Katas.Cli.Tests.Commands;

public sealed class HintTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public async Task Each_time_there_is_one_more_and_the_last_one_stays()
    {
        var hints = new List<string>();
        for (var i = 0; i < 5; i++) hints.Add((await _bench.RunAsync("hint", "alpha")).Output.TrimEnd());
        Assert.That(hints, Is.EqualTo(new[]
        {
            "Hint 1 of 3: a gentle one",
            "Hint 2 of 3: a firmer one",
            "Hint 3 of 3, the last: nearly the answer",
            "Hint 3 of 3, the last: nearly the answer",
            "Hint 3 of 3, the last: nearly the answer",
        }));
    }

    [Test]
    public async Task A_kata_without_hints_says_so() =>
        Assert.That((await _bench.RunAsync("hint", "BetaSort")).Output.TrimEnd(), Is.EqualTo("This kata has no hints."));

    [Test]
    public async Task The_language_asked_for_is_spoken() =>
        Assert.That((await _bench.RunAsync("hint", "Alpha", "--language", "zh")).Output, Does.StartWith("提示 1/3"));
}
