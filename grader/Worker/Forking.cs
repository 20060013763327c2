using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using Katas.Protocol;

namespace Katas.Worker;

/// <summary>
/// Copies of this process. The runtime does not know of them: they are safe as far as no other thread of it was at work (<see cref="Stillness"/>), the memory
/// that code is written to is not shared (the setting EnableWriteXorExecute), and no new thread is given the stack of one that was lost in the copying,
/// which the collector still walks over.
/// </summary>
internal static unsafe partial class Forking
{
    private const int Failed = 125;
    private const int DieWithParent = 1; // PR_SET_PDEATHSIG
    private const int NotDumpable = 4; // PR_SET_DUMPABLE
    private const int DropBounding = 24; // PR_CAPBSET_DROP
    private const int ThirdVersion = 0x20080522; // _LINUX_CAPABILITY_VERSION_3
    private const int Sigkill = 9;
    private const int UnixDomain = 1;
    private const int Stream = 1;
    private const int OwnUser = 0x10000000;
    private const int OwnNetwork = 0x40000000;
    private const int OwnMessages = 0x08000000;
    private const int OwnNames = 0x04000000;
    private const nint Unlike = 1 << 20;

    /// <summary>Copies this process.</summary>
    /// <param name="namespaced">Whether the copy has a user, network, IPC and UTS namespace of its own.</param>
    /// <returns>0 in the copy, its number in the original, less than 0 where there is none.</returns>
    // Compiled for good at once: code that may be compiled again has the runtime start a thread for that, and only a process of one thread is given namespaces.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Fork(bool namespaced)
    {
        var process = Fork();
        if (process == 0 && namespaced && (Unshare(OwnUser | OwnNetwork | OwnMessages | OwnNames) != 0 || !WithoutRights())) ProcessSession.Exit(Failed);
        return process;
    }

    // Whoever makes a namespace of users has all rights in there.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static bool WithoutRights()
    {
        // Past the last right there is, the system refuses.
        for (nuint right = 0; SetAttribute(DropBounding, right, 0, 0, 0) == 0; right++)
        {
        }

        // struct __user_cap_header_struct, and two of __user_cap_data_struct
        var header = stackalloc int[] { ThirdVersion, 0 };
        var none = stackalloc int[6];
        return SetRights(header, none) == 0;
    }

    /// <summary>Waits for the end of a copy.</summary>
    /// <returns>Its exit code, as a shell would tell it.</returns>
    public static int ExitCodeOf(int process)
    {
        int status;
        while (Wait(process, &status, 0) < 0)
        {
            const int Interrupted = 4;
            if (Marshal.GetLastPInvokeError() != Interrupted) return -1;
        }

        return (status & 0x7F) is var signal and not 0 ? 128 + signal : (status >> 8) & 0xFF;
    }

    /// <summary>Lets nobody look into this process or its copies, who shares their user or not.</summary>
    public static void CloseToOthers() => _ = SetAttribute(NotDumpable, 0, 0, 0, 0);

    /// <summary>Has all of it found and compiled, and does none of it.</summary>
    public static void Rehearse()
    {
        const int Nothing = -1;
        _ = ExitCodeOf(int.MaxValue);
        _ = SetAttribute(Nothing, 0, 0, 0, 0);
        _ = Unshare(0);
        _ = SetRights(null, null);
        _ = Socket(Nothing, Nothing, Nothing);
        _ = Connect(Nothing, null, 0);
        _ = Write(Nothing, null, 0);
        _ = Duplicate(Nothing, Nothing);
        _ = CloseRange(uint.MaxValue, uint.MaxValue, 0);
        _ = WithStacksOfItsOwn();
    }

    /// <summary>In a copy: nothing of the original's is open any more, and the standard streams lead to the judge.</summary>
    public static void BecomeWorker(string socket, ReadOnlySpan<byte> token)
    {
        _ = SetAttribute(DieWithParent, Sigkill, 0, 0, 0);
        ProcessSession.LeadOwn();
        var frames = Call(socket, token, 0);
        var printed = Call(socket, token, 1);
        if (Duplicate(frames, 0) < 0 || Duplicate(frames, 1) < 0 || Duplicate(printed, 2) < 0 || CloseRange(3, uint.MaxValue, 0) != 0 || !WithStacksOfItsOwn()) ProcessSession.Exit(Failed);
    }

    private static int Call(string socket, ReadOnlySpan<byte> token, byte role)
    {
        // struct sockaddr_un
        Span<byte> address = stackalloc byte[110];
        address.Clear();
        address[0] = UnixDomain;
        Encoding.UTF8.GetBytes(socket, address[2..^1]);
        Span<byte> words = [.. token, role];
        var descriptor = Socket(UnixDomain, Stream, 0);
        fixed (byte* at = address)
        fixed (byte* first = words)
        {
            if (descriptor < 0 || Connect(descriptor, at, address.Length) != 0 || Write(descriptor, first, words.Length) != words.Length) ProcessSession.Exit(Failed);
        }

        return descriptor;
    }

    // The C library hands the stacks of lost threads to new ones of the same size: so new ones are of another.
    private static bool WithStacksOfItsOwn()
    {
        // pthread_attr_t is smaller than that everywhere.
        var attributes = stackalloc byte[256];
        nint bytes;
        return GetDefaults(attributes) == 0 && GetStackSize(attributes, &bytes) == 0 && SetStackSize(attributes, bytes + Unlike) == 0 && SetDefaults(attributes) == 0;
    }

    [LibraryImport("libc", EntryPoint = "fork")]
    private static partial int Fork();

    [LibraryImport("libc", EntryPoint = "waitpid", SetLastError = true)]
    private static partial int Wait(int process, int* status, int options);

    [LibraryImport("libc", EntryPoint = "prctl")]
    private static partial int SetAttribute(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    [LibraryImport("libc", EntryPoint = "capset")]
    private static partial int SetRights(int* header, int* rights);

    [LibraryImport("libc", EntryPoint = "unshare")]
    private static partial int Unshare(int flags);

    [LibraryImport("libc", EntryPoint = "socket")]
    private static partial int Socket(int domain, int type, int protocol);

    [LibraryImport("libc", EntryPoint = "connect")]
    private static partial int Connect(int descriptor, byte* address, int length);

    [LibraryImport("libc", EntryPoint = "write")]
    private static partial nint Write(int descriptor, byte* bytes, nint count);

    [LibraryImport("libc", EntryPoint = "dup2")]
    private static partial int Duplicate(int descriptor, int to);

    [LibraryImport("libc", EntryPoint = "close_range")]
    private static partial int CloseRange(uint first, uint last, int flags);

    [LibraryImport("libc", EntryPoint = "pthread_getattr_default_np")]
    private static partial int GetDefaults(byte* attributes);

    [LibraryImport("libc", EntryPoint = "pthread_setattr_default_np")]
    private static partial int SetDefaults(byte* attributes);

    [LibraryImport("libc", EntryPoint = "pthread_attr_getstacksize")]
    private static partial int GetStackSize(byte* attributes, nint* bytes);

    [LibraryImport("libc", EntryPoint = "pthread_attr_setstacksize")]
    private static partial int SetStackSize(byte* attributes, nint bytes);
}
