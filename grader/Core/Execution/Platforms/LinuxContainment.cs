using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Katas.Sealing;

namespace Katas.Core.Execution.Platforms;

/// <summary>Linux: limits set from outside, a process group that dies together, and cheap readings from /proc.</summary>
internal sealed partial class LinuxContainment : Containment
{
    private const int Sigkill = 9;
    private const int SetDescriptorFlags = 2; // F_SETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC
    private const double TicksPerSecond = 100; // USER_HZ, fixed by the kernel's interface whatever its own rate.

    private enum Resource
    {
        Cpu = 0,
        FileSize = 1,
        Core = 4,
        OpenFiles = 7,
        AddressSpace = 9,
    }

    public override IReadOnlyList<string> Mechanisms { get; } = ["child process", "own session", "resource limits", "heap limit", "watchdog"];

    public override Facilities Facilities => new(
        Seal.Obstacle switch
        {
            null => new Facility.Works(),
            SealObstacle.NotLinux => new Facility.Lacking(Obstacle.NotLinux),
            SealObstacle.UnknownProcessor => new Facility.Lacking(Obstacle.UnknownProcessor),
            SealObstacle.Musl => new Facility.Lacking(Obstacle.Musl),
            _ => new Facility.Lacking(Obstacle.NoFilters),
        },
        new Facility.Lacking(Obstacle.NotYet));

    public override void KeepDescriptors()
    {
        // What .NET opens is closed in a child anyway; this process's own parent may have left it others, a token's file among them.
        foreach (var name in Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(Path.GetFileName))
        {
            if (int.TryParse(name, CultureInfo.InvariantCulture, out var descriptor) && descriptor > 2)
                _ = SetDescriptor(descriptor, SetDescriptorFlags, CloseOnExec);
        }
    }

    public override bool IsSealed(Process process)
    {
        try
        {
            const string Filtered = "Seccomp:\t2";
            return File.ReadLines($"/proc/{process.Id}/status").Contains(Filtered);
        }
        catch (IOException)
        {
            return false;
        }
    }

    public override Usage? Usage(Process process)
    {
        try
        {
            // The command's name, in parentheses, may hold blanks; what follows it is numbers.
            var fields = File.ReadAllText($"/proc/{process.Id}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ticks = Number(fields[11]) + Number(fields[12]);
            return new(TimeSpan.FromSeconds(ticks / TicksPerSecond), Number(fields[21]) * Environment.SystemPageSize, (int)Number(fields[17]));
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    public override void Limit(Process process, ResourceLimits limits)
    {
        // The signal that tells what happened comes at the soft limit; at the hard one the process is killed without a word.
        var seconds = (ulong)Math.Ceiling(limits.Cpu.TotalSeconds);
        Set(process.Id, Resource.Cpu, seconds, seconds + 5);
        Set(process.Id, Resource.FileSize, (ulong)limits.FileBytes);
        Set(process.Id, Resource.Core, 0);
        Set(process.Id, Resource.OpenFiles, (ulong)limits.OpenFiles);
        Set(process.Id, Resource.AddressSpace, (ulong)limits.AddressSpaceBytes);
    }

    // The last of the cores that we may use ourselves: the system's own work prefers the first.
    public override TimingPlace TimingPlace
    {
        get
        {
            var mask = new CoreMask();
            if (GetAffinity(0, Unsafe.SizeOf<CoreMask>(), ref mask) != 0) return new TimingPlace.AnyCore();
            for (var core = CoreMask.Cores - 1; core >= 0; core--)
            {
                if ((mask[core / 64] >> core % 64 & 1) != 0) return new TimingPlace.Core(core);
            }

            return new TimingPlace.AnyCore();
        }
    }

    public override void Pin(Process process, int core)
    {
        var mask = new CoreMask();
        mask[core / 64] = 1UL << core % 64;
        // One that a thread not yet pinned starts meanwhile is not in the list; the next look finds it, and all that is pinned starts pinned ones.
        HashSet<int> pinned = [];
        while (Threads(process).Where(pinned.Add).ToArray() is { Length: > 0 } found)
        {
            foreach (var thread in found) _ = SetAffinity(thread, Unsafe.SizeOf<CoreMask>(), in mask);
        }
    }

    private static IEnumerable<int> Threads(Process process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process.Id}/task").Select(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            // It has ended, which its reader will notice.
            return [];
        }
    }

    public override void Kill(Process process)
    {
        // The child leads a session and hence a group of its own as soon as it runs our code; before that only it itself exists.
        _ = SendSignal(-process.Id, Sigkill);
        // One that has ended gave its number back, and it may be somebody else's by now; a group keeps its own as long as it has members.
        if (!process.HasExited) _ = SendSignal(process.Id, Sigkill);
    }

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);

    private static void Set(int process, Resource resource, ulong value, ulong? hard = null)
    {
        var limit = new Limit64(value, hard ?? value);
        // ESRCH: it has ended already, which its reader will notice.
        const int NoSuchProcess = 3;
        if (SetLimit(process, resource, in limit, 0) != 0 && Marshal.GetLastPInvokeError() is var error and not NoSuchProcess)
        {
            throw new GraderUnavailableException($"The limit {resource} of a worker cannot be set to {value}: {Marshal.GetPInvokeErrorMessage(error)}");
        }
    }

    [LibraryImport("libc", EntryPoint = "prlimit64", SetLastError = true)]
    private static partial int SetLimit(int process, Resource resource, in Limit64 limit, nint previous);

    [LibraryImport("libc", EntryPoint = "fcntl", SetLastError = true)]
    private static partial int SetDescriptor(int descriptor, int command, int flags);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "sched_getaffinity", SetLastError = true)]
    private static partial int GetAffinity(int process, nint size, ref CoreMask mask);

    [LibraryImport("libc", EntryPoint = "sched_setaffinity", SetLastError = true)]
    private static partial int SetAffinity(int thread, nint size, in CoreMask mask);

    [InlineArray(Cores / 64)]
    private struct CoreMask
    {
        public const int Cores = 1024;
        private ulong _first;
    }

    private readonly record struct Limit64(ulong Soft, ulong Hard);
}
