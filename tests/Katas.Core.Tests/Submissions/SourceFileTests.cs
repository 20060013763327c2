using System.Text;
using Katas.Core.Execution;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Submissions;

/// <summary>What is read of a submission's file, and what is refused before any compiler sees it.</summary>
public sealed class SourceFileTests
{
    private static readonly Limits Limits = Limits.Default with { SourceBytes = 1000, NestingDepth = 5 };

    [Test]
    public void Utf8_is_read_as_it_is() => Assert.That(Text("class 层归一化 { }"u8.ToArray()), Is.EqualTo("class 层归一化 { }"));

    [Test]
    public void A_byte_order_mark_is_no_part_of_the_text() => Assert.That(Text([0xEF, 0xBB, 0xBF, .. "class A;"u8]), Is.EqualTo("class A;"));

    [Test]
    public void The_hash_is_that_of_the_files_bytes() => Assert.That(
        ((SourceFile.Readable)SourceFile.Of("abc"u8.ToArray(), Limits)).Sha256, Is.EqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"));

    [Test]
    public void An_empty_file_is_readable() => Assert.That(Text([]), Is.Empty);

    private static IEnumerable<TestCaseData> NotUtf8() =>
    [
        Named("Latin-1", [.. "// caf"u8, 0xE9]),
        Named("GBK", [0xB2, 0xE3, 0xB9, 0xE9, 0xD2, 0xBB]),
        Named("UTF-16 with a mark", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes("class A { }")]),
        Named("UTF-16 without a mark", Encoding.Unicode.GetBytes("class A { }")),
        Named("UTF-16, big-endian, with a mark", [.. Encoding.BigEndianUnicode.Preamble, .. Encoding.BigEndianUnicode.GetBytes("class A { }")]),
        Named("half of a surrogate pair", [0xED, 0xA0, 0x80]),
        Named("a character cut off", [.. "层"u8[..2]]),
        Named("an overlong form", [0xC0, 0x80]),
    ];

    [TestCaseSource(nameof(NotUtf8))]
    public void Anything_but_utf8_is_refused_and_told_how_to_save_it(byte[] bytes) =>
        Assert.That(Refused(SourceFile.Of(bytes, Limits)).Message, Does.Contain("save it as UTF-8"));

    [Test]
    public void A_file_of_the_largest_size_is_read() => Assert.That(SourceFile.Read(Graded.Write(new string(' ', 1000)), Limits), Is.TypeOf<SourceFile.Readable>());

    [Test]
    public void A_larger_one_is_refused_with_the_limit() =>
        Assert.That(Refused(SourceFile.Read(Graded.Write(new string(' ', 1001)), Limits)).Message, Does.Contain("1,000"));

    [Test]
    [Platform("Linux")]
    public void What_never_ends_is_refused_as_too_large() => Assert.That(Refused(SourceFile.Read("/dev/zero", Limits)).Message, Does.Contain("1,000"));

    [Test]
    [Platform("Linux,MacOsX")]
    public void A_link_is_refused_whatever_it_leads_to()
    {
        var link = Path.Combine(Judges.Folder, $"{Guid.NewGuid():N}.cs");
        File.CreateSymbolicLink(link, Graded.Write(Swaps.Right));
        Assert.That(Refused(SourceFile.Read(link, Limits)).Message, Does.Contain("is a link"));
    }

    [Test]
    [Platform("Linux,MacOsX")]
    public void A_pipe_that_nobody_writes_to_is_refused_instead_of_waited_for()
    {
        var pipe = Path.Combine(Judges.Folder, $"{Guid.NewGuid():N}.cs");
        using (var make = System.Diagnostics.Process.Start("mkfifo", pipe)) make.WaitForExit();
        Assert.That(Refused(SourceFile.Read(pipe, Limits with { Compile = TimeSpan.FromMilliseconds(20) })).Message, Does.Contain("no ordinary file"));
    }

    [Test]
    public void A_missing_file_is_refused_by_name() => Assert.That(Refused(SourceFile.Read("no/such/Answer.cs", Limits)).Message, Does.Contain("Answer.cs"));

    [Test]
    public void A_folder_is_refused() => Assert.That(Refused(SourceFile.Read(Judges.Folder, Limits)).Message, Does.Contain("cannot be read"));

    [TestCase("")]
    [TestCase("a\0b")]
    public void What_is_no_path_is_refused(string path) => Assert.That(Refused(SourceFile.Read(path, Limits)).Message, Does.Contain("cannot be read"));

    [Test]
    public void Brackets_up_to_the_limit_are_compiled() => Assert.That(Text("((((()))))"u8.ToArray()), Is.EqualTo("((((()))))"));

    [Test]
    public void One_bracket_deeper_is_refused_with_its_line() =>
        Assert.That(Refused(SourceFile.Of("\n(((((()))))) "u8.ToArray(), Limits)).Message, Does.Contain("Line 2").And.Contains("6").And.Contains("5"));

    private static string Text(byte[] bytes) => ((SourceFile.Readable)SourceFile.Of(bytes, Limits)).Text;

    private static SourceFile.Refused Refused(SourceFile file) => (SourceFile.Refused)file;

    private static TestCaseData Named(string name, byte[] bytes) => new TestCaseData(bytes).SetArgDisplayNames(name);
}
