using System.Diagnostics;
using System.Runtime.Versioning;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Tests.Execution;

[Platform("Linux")]
[SupportedOSPlatform("linux")]
public sealed class SocketFolderTests
{
    [Test]
    public void What_a_killed_judge_left_the_next_one_removes()
    {
        using var gone = Process.Start("true");
        gone.WaitForExit();
        var forsaken = Directory.CreateTempSubdirectory($"katas-zygote-{gone.Id}-").FullName;
        File.WriteAllText(Path.Combine(forsaken, "socket"), "");

        using var folder = new SocketFolder();

        Assert.That(forsaken, Does.Not.Exist);
    }

    [Test]
    public void What_is_in_use_stays_until_it_is_not()
    {
        using var first = new SocketFolder();
        using (var second = new SocketFolder())
        {
            Assert.That(first.Path, Does.Exist.And.Not.EqualTo(second.Path));
            second.Dispose();
            Assert.That(second.Path, Does.Not.Exist);
        }

        Assert.That(first.Path, Does.Exist);
    }

    [Test]
    public void Nobody_else_may_enter()
    {
        using var folder = new SocketFolder();
        Assert.That(File.GetUnixFileMode(folder.Path), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute));
    }

    [Test]
    public void One_that_somebody_removed_ends_without_a_word()
    {
        var folder = new SocketFolder();
        Directory.Delete(folder.Path);
        Assert.That(folder.Dispose, Throws.Nothing);
    }
}
