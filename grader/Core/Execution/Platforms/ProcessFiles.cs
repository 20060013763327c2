using System.Globalization;

namespace Katas.Core.Execution.Platforms;

/// <summary>What Linux tells of a process in /proc.</summary>
internal static class ProcessFiles
{
    private const double TicksPerSecond = 100; // USER_HZ, fixed by the kernel's interface whatever its own rate.

    /// <summary>What it uses, or null when it has ended.</summary>
    public static Usage? Usage(int process)
    {
        try
        {
            // The command's name, in parentheses, may hold blanks; what follows it is numbers.
            var fields = File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var ticks = Number(fields[11]) + Number(fields[12]);
            return new(TimeSpan.FromSeconds(ticks / TicksPerSecond), Number(fields[21]) * Environment.SystemPageSize, (int)Number(fields[17]));
        }
        catch (Exception exception) when (exception is IOException or InvalidOperationException or IndexOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>Whether a filter of its own stands over it: this process may have inherited one from the container around both.</summary>
    public static bool IsSealed(int process)
    {
        try
        {
            return IsSealed(File.ReadAllText($"/proc/{process}/status"), File.ReadAllText("/proc/self/status"));
        }
        catch (IOException)
        {
            return false;
        }
    }

    /// <summary>Decides it from what the kernel tells of the child and of this process.</summary>
    public static bool IsSealed(string child, string ours) => Field(child, "Seccomp") == 2
        // Kernels before 5.9 do not count the filters.
        && (Field(child, "Seccomp_filters") is not { } filters || filters > (Field(ours, "Seccomp_filters") ?? 0));

    /// <summary>Whether <see cref="FirstChild"/> can be told here.</summary>
    public static bool TellsChildren => File.Exists($"/proc/{Environment.ProcessId}/task/{Environment.ProcessId}/children");

    /// <summary>The oldest child of a process's first thread; null where it has none.</summary>
    public static int? FirstChild(int process)
    {
        try
        {
            var children = File.ReadAllText($"/proc/{process}/task/{process}/children");
            return children.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? (int)Number(children[..end]) : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    private static long? Field(string status, string name) =>
        status.Split('\n').FirstOrDefault(line => line.StartsWith($"{name}:\t", StringComparison.Ordinal)) is { } line ? Number(line[(name.Length + 2)..]) : null;

    private static long Number(string field) => long.Parse(field, CultureInfo.InvariantCulture);
}
