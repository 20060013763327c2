using System.Globalization;

namespace Katas.Core.Execution.Platforms;

/// <summary>Groups of the kernel that one child is put into: they bound its memory to the byte, whoever allocates it, and how many processes and threads there are.</summary>
internal sealed class ControlGroup : IDisposable
{
    private const string Prefix = "katas-";

    // Threads count here. The watchdog allows far fewer, and has to have the time to say so; this is for what would fork.
    private const int MostProcesses = 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);
    private static readonly Lazy<IReadOnlyList<ControlGroupPlace>> Usable = new(() => Try(Found()));
    private static int _made;

    private readonly IReadOnlyList<(ControlGroupPlace Place, string Folder)> _groups;

    private ControlGroup(IReadOnlyList<(ControlGroupPlace Place, string Folder)> groups) => _groups = groups;

    /// <summary>Whether groups can be made here for everything that is to be bounded; found out when it is first asked for.</summary>
    public static bool IsAvailable => Usable.Value.Count > 0;

    /// <summary>Whether the kernel ended a process for want of memory; asked once it has ended.</summary>
    public bool RanOutOfMemory => _groups.Any(group => group.Place.Controllers.Contains(ControlGroupPlace.Memory) && Killed(group));

    /// <summary>Puts a process, with all its threads and whatever it starts, into groups of its own; null where there are none to be had.</summary>
    /// <param name="process">The process.</param>
    /// <param name="limits">Of which this is for memory, beyond what the process holds already: the kernel leaves that where it was.</param>
    public static ControlGroup? Around(int process, ResourceLimits limits)
    {
        if (limits.MemoryBytes is not { } memoryBytes || !IsAvailable) return null;
        var name = NewName();
        var group = new ControlGroup([.. Usable.Value.Select(place => (place, Path.Combine(place.Folder, name)))]);
        try
        {
            foreach (var (place, folder) in group._groups)
            {
                Directory.CreateDirectory(folder);
                Bound(place, folder, memoryBytes);
                Write(folder, "cgroup.procs", process);
            }

            return group;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // It worked when it was tried: the process has ended meanwhile, which its reader will notice.
            group.Dispose();
            return null;
        }
    }

    /// <summary>Removes the groups, which must be empty by now or soon.</summary>
    public void Dispose()
    {
        foreach (var (_, folder) in _groups) Remove(folder, Patience);
    }

    private static void Bound(ControlGroupPlace place, string folder, long memoryBytes)
    {
        if (place.Controllers.Contains(ControlGroupPlace.Memory))
        {
            Write(folder, place.IsUnified ? "memory.max" : "memory.limit_in_bytes", memoryBytes);
            // Where there is swap, it must not make up for memory.
            if (place.IsUnified) WriteIfThere(folder, "memory.swap.max", 0);
            else WriteIfThere(folder, "memory.memsw.limit_in_bytes", memoryBytes);
        }

        if (place.Controllers.Contains(ControlGroupPlace.Processes)) Write(folder, "pids.max", MostProcesses);
    }

    private static bool Killed((ControlGroupPlace Place, string Folder) group)
    {
        try
        {
            return File.ReadLines(Path.Combine(group.Folder, group.Place.IsUnified ? "memory.events" : "memory.oom_control"))
                .Any(line => line.StartsWith("oom_kill ", StringComparison.Ordinal) && line != "oom_kill 0");
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static IReadOnlyList<ControlGroupPlace> Found()
    {
        try
        {
            return ControlGroupPlace.Find(File.ReadAllText("/proc/self/mountinfo"), File.ReadAllText("/proc/self/cgroup"));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // Only a group that was made and bounded shows that one can be. All or none: half a bound would be told as a whole one.
    private static IReadOnlyList<ControlGroupPlace> Try(IReadOnlyList<ControlGroupPlace> places)
    {
        var bounded = places.SelectMany(place => place.Controllers).ToArray();
        if (!bounded.Contains(ControlGroupPlace.Memory) || !bounded.Contains(ControlGroupPlace.Processes)) return [];
        foreach (var place in places)
        {
            var folder = Path.Combine(place.Folder, NewName());
            try
            {
                // A judge that was killed leaves its groups, which are empty as soon as its workers have ended.
                foreach (var left in Forsaken.In(place.Folder, Prefix)) Remove(left, TimeSpan.Zero);
                Directory.CreateDirectory(folder);
                Bound(place, folder, 1L << 30);
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                return [];
            }
            finally
            {
                Remove(folder, TimeSpan.Zero);
            }
        }

        return places;
    }

    // A process that has ended may still be counted for a moment.
    private static void Remove(string folder, TimeSpan patience)
    {
        for (var waited = TimeSpan.Zero; ; waited += TimeSpan.FromMilliseconds(5))
        {
            try
            {
                if (Directory.Exists(folder)) Directory.Delete(folder);
                return;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                if (waited >= patience) return;
                Thread.Sleep(5);
            }
        }
    }

    private static string NewName() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref _made)}");

    private static void Write(string folder, string file, long value) => File.WriteAllText(Path.Combine(folder, file), value.ToString(CultureInfo.InvariantCulture));

    private static void WriteIfThere(string folder, string file, long value)
    {
        if (File.Exists(Path.Combine(folder, file))) Write(folder, file, value);
    }
}
