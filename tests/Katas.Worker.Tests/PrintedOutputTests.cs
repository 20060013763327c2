using System.Text;

namespace Katas.Worker.Tests;

/// <summary>What a submission prints passes through unchanged and is counted in bytes.</summary>
public sealed class PrintedOutputTests
{
    [Test]
    public void Characters_are_counted_as_the_bytes_that_they_take()
    {
        var (printed, _) = Written(writer => writer.Write("a多𝔸"));
        Assert.That(printed.Bytes, Is.EqualTo(1 + 3 + 4));
    }

    [Test]
    public void What_is_printed_passes_through_at_once()
    {
        var passed = new MemoryStream();
        using var writer = new StreamWriter(new PrintedOutput(passed), new UTF8Encoding(false)) { AutoFlush = true };
        writer.Write("first");
        Assert.That(passed.Text(), Is.EqualTo("first"));
    }

    [Test]
    public void Parts_of_an_array_are_counted_as_such()
    {
        var printed = new PrintedOutput(Stream.Null);
        printed.Write([1, 2, 3, 4], 1, 2);
        Assert.That(printed.Bytes, Is.EqualTo(2));
    }

    [Test]
    public void It_cannot_be_read() => Assert.Multiple(() =>
    {
        var printed = new PrintedOutput(Stream.Null);
        Assert.That(printed.CanRead, Is.False);
        Assert.That(() => printed.Read(new byte[1], 0, 1), Throws.TypeOf<NotSupportedException>());
    });

    private static (PrintedOutput Printed, MemoryStream Passed) Written(Action<StreamWriter> write)
    {
        var passed = new MemoryStream();
        var printed = new PrintedOutput(passed);
        using var writer = new StreamWriter(printed, new UTF8Encoding(false), leaveOpen: true) { AutoFlush = true };
        write(writer);
        return (printed, passed);
    }
}
