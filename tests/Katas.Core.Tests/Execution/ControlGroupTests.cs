using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.Execution;

/// <summary>Groups as the kernel keeps them. Skipped, with the reason, where this user may make none.</summary>
[Platform("Linux")]
public sealed class ControlGroupTests
{
    [SetUp]
    public void RequireGroups()
    {
        if (!ControlGroup.IsAvailable) Assert.Ignore("This user may make no control groups for memory and processes.");
    }

    [Test]
    public void A_worker_is_in_groups_of_its_own_and_they_go_with_it([Values(IsolationDemand.Process, IsolationDemand.Auto)] IsolationDemand demand)
    {
        string[] groups;
        using (var worker = WorkerProcess.Start(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, Isolation.Of(demand)))
        {
            groups = Folders(File.ReadAllText($"/proc/{worker.Id}/cgroup"));
            Assert.That(groups, Has.Length.EqualTo(ControlGroupPlace.Find(File.ReadAllText("/proc/self/mountinfo"), File.ReadAllText("/proc/self/cgroup")).Count));
            Assert.That(groups, Has.All.Matches<string>(Directory.Exists));
            Assert.That(groups.SelectMany(Bounds), Is.EquivalentTo((long[])[(512 + 64 + 64) << 20, 1024]));
        }

        Assert.That(groups, Has.None.Matches<string>(Directory.Exists));
    }

    [Test, Category("Heavy")]
    public async Task Memory_that_is_taken_faster_than_anybody_looks_is_bounded_and_told()
    {
        await using var bench = new Bench(Limits.Default with { MemoryBytes = 64 << 20 });
        var run = await bench.RunAsync(Swaps.Answer(
            "unsafe { var memory = System.Runtime.InteropServices.NativeMemory.Alloc(3000u << 20); System.Runtime.InteropServices.NativeMemory.Fill(memory, 3000u << 20, 1); }"));
        Assert.That(run.Outcome, Is.InstanceOf<CheckOutcome.Stopped>().With.Property("Verdict").EqualTo(Verdict.MemoryExceeded));
    }

    private static IEnumerable<long> Bounds(string group) =>
        ((string[])["memory.limit_in_bytes", "memory.max", "pids.max"]).Select(file => Path.Combine(group, file)).Where(File.Exists)
            .Select(file => long.Parse(File.ReadAllText(file), System.Globalization.CultureInfo.InvariantCulture));

    // Of each line 4:memory:/katas-123-1 the last part, where that is a group of ours, as a folder.
    private static string[] Folders(string groups) =>
    [
        .. groups.Split('\n').Select(line => line.Split(':', 3)).Where(parts => parts.Length == 3 && Path.GetFileName(parts[2]).StartsWith("katas-", StringComparison.Ordinal))
            .Select(parts => Path.GetFileName(parts[2])).Distinct()
            .SelectMany(name => ControlGroupPlace.Find(File.ReadAllText("/proc/self/mountinfo"), File.ReadAllText("/proc/self/cgroup")).Select(place => Path.Combine(place.Folder, name))),
    ];
}
