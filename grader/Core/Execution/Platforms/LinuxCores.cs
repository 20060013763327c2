using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Katas.Core.Execution.Platforms;

/// <summary>Which core a process runs on.</summary>
internal static partial class LinuxCores
{
    /// <summary>The last of the cores that we may use ourselves: the system's own work prefers the first.</summary>
    public static TimingPlace TimingPlace
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

    /// <summary>Keeps all threads of a process on one core, those that it starts later included.</summary>
    public static void Pin(int process, int core)
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

    private static IEnumerable<int> Threads(int process)
    {
        try
        {
            return [.. Directory.EnumerateDirectories($"/proc/{process}/task").Select(path => int.Parse(Path.GetFileName(path), CultureInfo.InvariantCulture))];
        }
        catch (IOException)
        {
            // It has ended, which its reader will notice.
            return [];
        }
    }

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
}
