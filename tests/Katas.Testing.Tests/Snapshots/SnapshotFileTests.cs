using Katas.Testing.Snapshots;

namespace Katas.Testing.Tests.Snapshots;

public sealed class SnapshotFileTests
{
    private string _folder = "";

    private SnapshotFile File => new(Path.Combine(_folder, "A.B.verified.txt"), Path.Combine(_folder, "A.B.received.txt"));

    [SetUp]
    public void MakeFolder() => _folder = Directory.CreateTempSubdirectory("snapshots").FullName;

    [TearDown]
    public void RemoveFolder() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void It_stands_beside_the_test_under_its_class_and_method() => Assert.That(
        SnapshotFile.Of(TestContext.CurrentContext.Test, Path.Combine(_folder, "Any.cs")).Verified,
        Is.EqualTo(Path.Combine(_folder, $"{nameof(SnapshotFileTests)}.{nameof(It_stands_beside_the_test_under_its_class_and_method)}.verified.txt")));

    [TestCase(3)]
    public void A_parameter_is_part_of_the_name(int width) => Assert.That(
        Path.GetFileName(SnapshotFile.Of(TestContext.CurrentContext.Test, Path.Combine(_folder, "Any.cs")).Received),
        Does.EndWith($".{nameof(A_parameter_is_part_of_the_name)}_width=3.received.txt"));

    [Test]
    public void A_path_that_a_continuous_build_maps_is_found_in_the_repository() => Assert.That(
        System.IO.File.Exists(Path.Combine(
            Path.GetDirectoryName(SnapshotFile.Of(TestContext.CurrentContext.Test, "/_/tests/Katas.Testing.Tests/Snapshots/Any.cs").Verified)!, "SnapshotFileTests.cs")),
        Is.True);

    [Test]
    public async Task Equal_text_is_no_problem()
    {
        await System.IO.File.WriteAllTextAsync(File.Verified, "a\nb");
        Assert.That(await File.CompareAsync("a\nb"), Is.Null);
    }

    [Test]
    public async Task Line_ends_and_a_byte_order_mark_make_no_difference()
    {
        await System.IO.File.WriteAllTextAsync(File.Verified, "\uFEFFa\r\nb");
        Assert.That(await File.CompareAsync("a\nb"), Is.Null);
    }

    [Test]
    public async Task A_missing_snapshot_is_a_problem() => Assert.That(await File.CompareAsync("a"), Does.StartWith("There is no snapshot A.B.verified.txt yet."));

    [Test]
    public async Task A_difference_leaves_what_came_beside_the_snapshot()
    {
        await System.IO.File.WriteAllTextAsync(File.Verified, "a");
        await File.CompareAsync("b");
        Assert.That(await System.IO.File.ReadAllTextAsync(File.Received), Is.EqualTo("b"));
    }

    [Test]
    public async Task What_came_is_removed_once_it_is_right()
    {
        await System.IO.File.WriteAllTextAsync(File.Verified, "a");
        await File.CompareAsync("b");
        await File.CompareAsync("a");
        Assert.That(System.IO.File.Exists(File.Received), Is.False);
    }

    [Test]
    public void A_difference_is_shown_between_the_lines_around_it() => Assert.That(
        SnapshotText.Difference("1\n2\n3\n4\n5\n6\n7\n8\n9", "1\n2\n3\n4\nfive\n6\n7\n8\n9"),
        Is.EqualTo("@@ line 5 @@\n  2\n  3\n  4\n- 5\n+ five\n  6\n  7\n  8\n"));

    [TestCase("a\na", "a")]
    [TestCase("a", "a\na")]
    [TestCase("", "a")]
    public void Text_that_grows_or_shrinks_can_be_shown(string expected, string actual) => Assert.That(SnapshotText.Difference(expected, actual), Does.Contain("@@"));
}
