using System.Buffers.Text;
using System.Globalization;

namespace Katas.Core.Execution.Platforms;

/// <summary>What Linux tells of a process in /proc.</summary>
internal static class ProcessFiles
{
    private const double TicksPerSecond = 100; // USER_HZ, fixed by the kernel's interface whatever its own rate.

    /// <summary>What it uses, or null when it has ended.</summary>
    public static Usage? Usage(int process)
    {
        // Asked of every child dozens of times a second: by way of .NET's files and texts it took a judge of many 8 of 100 parts of its time.
        Span<byte> room = stackalloc byte[1024];
        return Usage(room[..LinuxCalls.Read($"/proc/{process}/stat", room)]);
    }

    /// <summary>Reads it out of what the kernel tells of a process; null where it tells nothing.</summary>
    public static Usage? Usage(ReadOnlySpan<byte> stat)
    {
        const int UserTicks = 11, SystemTicks = 12, Threads = 17, ResidentPages = 21;
        // The command's name, in parentheses, may hold blanks and parentheses; what follows is a letter, and then numbers.
        var rest = stat[(stat.LastIndexOf((byte)')') + 1)..];
        Span<long> fields = stackalloc long[ResidentPages + 1];
        for (var i = 0; i < fields.Length; i++)
        {
            rest = rest.TrimStart((byte)' ');
            if (rest.IsEmpty) return null;
            _ = Utf8Parser.TryParse(rest, out fields[i], out _);
            rest = rest.IndexOf((byte)' ') is >= 0 and var end ? rest[end..] : [];
        }

        return new(
            TimeSpan.FromSeconds((fields[UserTicks] + fields[SystemTicks]) / TicksPerSecond), fields[ResidentPages] * Environment.SystemPageSize, (int)fields[Threads]);
    }

    /// <summary>Whether it has ended, be it that nobody has asked yet how.</summary>
    public static bool HasEnded(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(')')[^1].TrimStart()[0] is 'Z' or 'X';
        }
        catch (IOException)
        {
            return true;
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
