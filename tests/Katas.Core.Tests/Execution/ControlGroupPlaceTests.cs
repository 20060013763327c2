using Katas.Core.Execution.Platforms;

namespace Katas.Core.Tests.Execution;

/// <summary>Where groups could be made, read from what a kernel might say.</summary>
public sealed class ControlGroupPlaceTests
{
    private const string VersionOne = """
        30 25 0:26 / /sys/fs/cgroup/memory rw,nosuid shared:9 - cgroup cgroup rw,memory
        31 25 0:27 / /sys/fs/cgroup/pids rw,nosuid - cgroup cgroup rw,pids
        32 25 0:28 / /sys/fs/cgroup/cpu,cpuacct rw,nosuid - cgroup cgroup rw,cpu,cpuacct
        33 25 0:29 / /sys/fs/cgroup/unified rw,nosuid - cgroup2 cgroup2 rw
        """;

    private const string VersionTwo = "30 25 0:26 / /sys/fs/cgroup rw,nosuid shared:9 - cgroup2 cgroup2 rw,nsdelegate\n";

    [Test]
    public void Under_version_1_below_our_own_group_of_each_controller() => Assert.That(
        Told(VersionOne, "9:name=systemd:/\n8:pids:/\n4:memory:/user/ada\n1:cpu,cpuacct:/\n0::/\n"),
        Is.EqualTo(new[] { "/sys/fs/cgroup/memory/user/ada memory 1", "/sys/fs/cgroup/pids pids 1" }));

    [Test]
    public void A_mount_that_shows_a_part_is_read_from_there() => Assert.That(
        Told("30 25 0:26 /docker/1f /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n", "4:memory:/docker/1f/job\n"),
        Is.EqualTo(new[] { "/sys/fs/cgroup/memory/job memory 1" }));

    [Test]
    public void A_group_that_no_mount_shows_is_no_place() => Assert.That(
        Told("30 25 0:26 /docker/1f /sys/fs/cgroup/memory rw - cgroup cgroup rw,memory\n", "4:memory:/docker/2e\n"), Is.Empty);

    [Test]
    public void Under_version_2_beside_our_own_group() => Assert.That(
        Told(VersionTwo, "0::/user.slice/user-1000.slice/session-2.scope\n"),
        Is.EqualTo(new[] { "/sys/fs/cgroup/user.slice/user-1000.slice memory,pids 2" }));

    [Test]
    public void In_the_topmost_group_there_is_no_beside() => Assert.That(Told(VersionTwo, "0::/\n"), Is.Empty);

    [Test]
    public void A_folder_with_a_blank_is_read_as_it_is_called() => Assert.That(
        Told("30 25 0:26 / /my\\040groups/memory rw - cgroup cgroup rw,memory\n", "4:memory:/\n"), Is.EqualTo(new[] { "/my groups/memory memory 1" }));

    [TestCase("", "")]
    [TestCase("nonsense\n30 - \n", "0:\n:::\n")]
    public void Where_there_is_nothing_to_read_there_is_no_place(string mounts, string groups) => Assert.That(Told(mounts, groups), Is.Empty);

    private static IEnumerable<string> Told(string mounts, string groups) =>
        ControlGroupPlace.Find(mounts, groups).Select(place => $"{place.Folder} {string.Join(',', place.Controllers)} {(place.IsUnified ? 2 : 1)}");
}
