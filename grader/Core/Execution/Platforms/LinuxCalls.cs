using System.Globalization;
using System.Runtime.InteropServices;

namespace Katas.Core.Execution.Platforms;

/// <summary>What Linux is asked to do to a process from outside.</summary>
internal static partial class LinuxCalls
{
    private const int Sigkill = 9;
    private const int SetDescriptorFlags = 2; // F_SETFD
    private const int CloseOnExec = 1; // FD_CLOEXEC
    private const int ReadOnly = 0; // O_RDONLY
    private const int CloseAtExec = 0x80000; // O_CLOEXEC

    private enum Resource
    {
        Cpu = 0,
        FileSize = 1,
        Core = 4,
        OpenFiles = 7,
        AddressSpace = 9,
    }

    /// <summary>Sees to it that no child inherits what this process holds open.</summary>
    public static void KeepDescriptors()
    {
        // What .NET opens is closed in a child anyway; this process's own parent may have left it others, a token's file among them.
        foreach (var name in Directory.EnumerateFileSystemEntries("/proc/self/fd").Select(Path.GetFileName))
        {
            if (int.TryParse(name, CultureInfo.InvariantCulture, out var descriptor) && descriptor > 2)
                _ = SetDescriptor(descriptor, SetDescriptorFlags, CloseOnExec);
        }
    }

    /// <summary>Bounds a process.</summary>
    /// <exception cref="GraderUnavailableException">The system refuses.</exception>
    public static void Limit(int process, ResourceLimits limits)
    {
        // The signal that tells what happened comes at the soft limit; at the hard one the process is killed without a word.
        var seconds = (ulong)Math.Ceiling(limits.Cpu.TotalSeconds);
        Set(process, Resource.Cpu, seconds, seconds + 5);
        Set(process, Resource.FileSize, (ulong)limits.FileBytes);
        Set(process, Resource.Core, 0);
        Set(process, Resource.OpenFiles, (ulong)limits.OpenFiles);
        if (limits.AddressSpaceBytes is { } addresses) Set(process, Resource.AddressSpace, (ulong)addresses);
    }

    /// <summary>Reads the beginning of a file.</summary>
    /// <returns>How many bytes; 0 where it cannot be read.</returns>
    public static int Read(string path, Span<byte> room)
    {
        var descriptor = Open(path, ReadOnly | CloseAtExec);
        if (descriptor < 0) return 0;
        var count = ReadFrom(descriptor, room, room.Length);
        _ = Close(descriptor);
        return (int)Math.Max(0, count);
    }

    /// <summary>Kills a process.</summary>
    public static void Kill(int process) => _ = SendSignal(process, Sigkill);

    /// <summary>Kills all processes of a group.</summary>
    public static void KillGroup(int group) => _ = SendSignal(-group, Sigkill);

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

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "read")]
    private static partial nint ReadFrom(int descriptor, Span<byte> room, nint length);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);

    private readonly record struct Limit64(ulong Soft, ulong Hard);
}
