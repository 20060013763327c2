using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using Microsoft.Win32.SafeHandles;

namespace Katas.Core.Execution.Platforms;

/// <summary>
/// A set of processes that Windows bounds together and ends together: when it is told to, and when the last handle is closed, which the end of the judge
/// does, whatever its cause.
/// </summary>
[SupportedOSPlatform("windows")]
internal sealed partial class JobObject : IDisposable
{
    private const int ExtendedLimits = 9; // JobObjectExtendedLimitInformation
    private const int UserInterfaceLimits = 4; // JobObjectBasicUIRestrictions

    // No clipboard, no desktop, no display settings, no end of the user's session.
    private const uint NoUserInterface = 0xFF;

    // Which of the limits hold.
    private const uint OfTime = 0x4;
    private const uint OfProcesses = 0x8;
    private const uint OfMemory = 0x200;
    private const uint NoFaultDialog = 0x400;
    private const uint EndsWithItsHandle = 0x2000;

    private readonly JobHandle _handle;

    private JobObject(JobHandle handle) => _handle = handle;

    /// <summary>A job without processes.</summary>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public static unsafe JobObject Create()
    {
        var handle = CreateJobObject(0, null);
        if (handle.IsInvalid) throw new Win32Exception();
        var job = new JobObject(handle);
        try
        {
            job.Set(default);
            var restrictions = NoUserInterface;
            Check(SetInformation(handle, UserInterfaceLimits, &restrictions, sizeof(uint)));
            return job;
        }
        catch
        {
            handle.Dispose();
            throw;
        }
    }

    /// <summary>Puts a process into it, with all that it will start.</summary>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public void Add(Process process)
    {
        if (!Assign(_handle, process.Handle) && !process.HasExited) throw new Win32Exception();
    }

    /// <summary>Bounds what is in it: no process beside the one, its processor time, its committed memory.</summary>
    /// <exception cref="Win32Exception">The system refuses.</exception>
    public void Limit(ResourceLimits limits) => Set(new()
    {
        Bounds = OfTime | OfProcesses | (limits.AddressSpaceBytes is null ? 0 : OfMemory),
        JobTime = limits.Cpu.Ticks,
        Processes = 1,
        JobMemory = (nuint)(limits.AddressSpaceBytes ?? 0),
    });

    /// <summary>Ends all that is in it.</summary>
    public void Terminate() => _ = TerminateJob(_handle, 1);

    /// <inheritdoc/>
    public void Dispose() => _handle.Dispose();

    private unsafe void Set(Limits limits)
    {
        limits.Bounds |= NoFaultDialog | EndsWithItsHandle;
        Check(SetInformation(_handle, ExtendedLimits, &limits, (uint)sizeof(Limits)));
    }

    private static void Check(bool done)
    {
        if (!done) throw new Win32Exception();
    }

    [LibraryImport("kernel32", EntryPoint = "CreateJobObjectW", SetLastError = true)]
    private static partial JobHandle CreateJobObject(nint security, [MarshalAs(UnmanagedType.LPWStr)] string? name);

    [LibraryImport("kernel32", EntryPoint = "SetInformationJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static unsafe partial bool SetInformation(JobHandle job, int kind, void* information, uint size);

    [LibraryImport("kernel32", EntryPoint = "AssignProcessToJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool Assign(JobHandle job, nint process);

    [LibraryImport("kernel32", EntryPoint = "TerminateJobObject", SetLastError = true)]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool TerminateJob(JobHandle job, uint exitCode);

    [LibraryImport("kernel32", EntryPoint = "CloseHandle")]
    [return: MarshalAs(UnmanagedType.Bool)]
    private static partial bool CloseHandle(nint handle);

    /// <summary>JOBOBJECT_EXTENDED_LIMIT_INFORMATION; times in units of 100 ns.</summary>
    [StructLayout(LayoutKind.Sequential)]
    internal struct Limits
    {
        internal long ProcessTime;
        internal long JobTime;
        internal uint Bounds;
        internal nuint LeastWorkingSet;
        internal nuint MostWorkingSet;
        internal uint Processes;
        internal nuint Affinity;
        internal uint Priority;
        internal uint Scheduling;
        internal Counters Transfers;
        internal nuint ProcessMemory;
        internal nuint JobMemory;
        internal nuint PeakProcessMemory;
        internal nuint PeakJobMemory;
    }

    /// <summary>IO_COUNTERS.</summary>
    [InlineArray(6)]
    internal struct Counters
    {
        private ulong _first;
    }

    private sealed class JobHandle() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
    {
        protected override bool ReleaseHandle() => CloseHandle(handle);
    }
}
