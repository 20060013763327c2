using System.IO.Pipes;
using System.Text;
using Katas.Core.Execution;

namespace Katas.Core.Tests.Execution;

/// <summary>What a child prints is drained always, kept up to a limit, and found by where it began.</summary>
public sealed class PrintedTextTests
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(60);

    [Test]
    public void What_was_printed_since_a_mark_is_found()
    {
        var printed = Drained("first|second", limit: 100);
        Assert.That(printed.From("first|".Length), Is.EqualTo("second"));
    }

    [Test]
    public void Beyond_the_limit_it_is_counted_but_not_kept()
    {
        var printed = Drained(new string('x', 100_000), limit: 10);
        Assert.Multiple(() =>
        {
            Assert.That(printed.From(0), Is.EqualTo("xxxxxxxxxx"));
            Assert.That(printed.Total, Is.EqualTo(100_000));
            Assert.That(printed.Exceeded);
        });
    }

    [Test]
    public void At_the_limit_nothing_is_exceeded() => Assert.That(Drained("12345", limit: 5).Exceeded, Is.False);

    [Test]
    public void A_mark_beyond_what_was_kept_finds_nothing() => Assert.That(Drained("12345", limit: 3).From(4), Is.Empty);

    [Test]
    public void A_character_cut_in_half_by_the_limit_does_no_harm() => Assert.That(Drained("a多", limit: 2).From(0), Is.EqualTo("a\uFFFD"));

    [Test]
    public void Waiting_for_what_is_still_on_its_way_ends_when_it_has_come()
    {
        using var end = new AnonymousPipeServerStream(PipeDirection.Out);
        var source = new AnonymousPipeClientStream(PipeDirection.In, end.ClientSafePipeHandle);
        var printed = new PrintedText(source, limit: 100);
        var writing = Task.Run(() => end.Write("late"u8));

        printed.WaitFor(4, Long);

        Assert.That(printed.From(0), Is.EqualTo("late"));
        writing.Wait();
    }

    [Test]
    public void Waiting_for_what_will_never_come_ends_with_the_stream()
    {
        var printed = Drained("short", limit: 100);
        printed.WaitFor(long.MaxValue, TimeSpan.FromDays(1));
        Assert.That(printed.Total, Is.EqualTo(5));
    }

    [Test]
    public void Who_was_waited_for_in_vain_is_not_waited_for_again()
    {
        using var end = new AnonymousPipeServerStream(PipeDirection.Out);
        var printed = new PrintedText(new AnonymousPipeClientStream(PipeDirection.In, end.ClientSafePipeHandle), limit: 100);
        printed.WaitFor(4, TimeSpan.FromMilliseconds(1));
        Assert.That(Task.Run(() => printed.WaitFor(4, TimeSpan.FromDays(1))).Wait(Long));
    }

    private static PrintedText Drained(string text, long limit)
    {
        var printed = new PrintedText(new MemoryStream(Encoding.UTF8.GetBytes(text)), limit);
        printed.WaitForEnd(Long);
        return printed;
    }
}
