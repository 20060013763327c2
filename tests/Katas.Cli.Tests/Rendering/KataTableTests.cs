using Katas.Cli.Rendering;
using Katas.Cli.State;
using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Cli.Tests.Rendering;

public sealed class KataTableTests
{
    private static readonly DateTimeOffset Morning = new(2026, 11, 22, 9, 30, 0, TimeSpan.Zero);

    private static readonly Dictionary<string, LastResult> History = new() { ["CircularBinarySwaps"] = new(Verdict.WrongAnswer, 40, 100, "Mine.cs", Morning) };

    [TestCase(160)]
    [TestCase(110)]
    [TestCase(80)]
    public void No_line_is_broken_whatever_the_width(int width) =>
        Assert.That(Lines(width), Has.Length.EqualTo(WorkFolder.Pack.Katas.Count + 1).And.All.Matches<string?>(line => DisplayWidth.Of(line!) <= width));

    [Test]
    public void Where_there_is_room_every_column_is_shown() =>
        Assert.That(Lines(160).Single(line => line.StartsWith("CircularBinarySwaps", StringComparison.Ordinal)), Does.Match("Circular.+ arrays .+medium.+[0-9]+ .+wrong answer, 40/100"));

    [Test]
    public void Where_there_is_little_the_name_and_the_last_verdict_stay() =>
        Assert.That(Lines(80).Single(line => line.StartsWith("CircularBinarySwaps", StringComparison.Ordinal)), Does.Contain("wrong answer, 40/100"));

    private static string[] Lines(int width)
    {
        var test = new TestConsole(width);
        test.Console.Write(KataTable.Of(WorkFolder.Pack.Katas, History, "en", width));
        return [.. test.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd())];
    }
}
