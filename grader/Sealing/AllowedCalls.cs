namespace Katas.Sealing;

/// <summary>
/// What a sealed process may still ask of the kernel: to compute, to wait, to manage its own memory and threads, and to read and write what is open
/// already. Nothing here names a file, an address or another process. Everything else answers EPERM.
/// </summary>
internal static class AllowedCalls
{
    private const int NoSuchCall = 38; // ENOSYS

    // What pthread_create asks of clone: a thread, and nothing less shared than that.
    private const uint ThreadFlags = 0x003D0F00;
    private const uint DetachedFlag = 0x00400000; // Without effect, and set by musl.
    private const uint SetThreadName = 15;

    // The most frequent first: an older kernel walks the list at every call.
    private static readonly SystemCall[] Always =
    [
        new("futex", 202, 98), new("read", 0, 63), new("write", 1, 64), new("mprotect", 10, 226), new("mmap", 9, 222), new("munmap", 11, 215),
        new("sched_yield", 24, 124), new("membarrier", 324, 283), new("rt_sigprocmask", 14, 135), new("rt_sigreturn", 15, 139),
        new("rt_sigaction", 13, 134), new("sigaltstack", 131, 132), new("brk", 12, 214), new("mremap", 25, 216), new("mincore", 27, 232),
        new("readv", 19, 65), new("writev", 20, 66), new("close", 3, 57), new("fstat", 5, 80), new("lseek", 8, 62), new("poll", 7, null), new("ppoll", 271, 73),
        // The runtime wakes each of its threads through a pipe of its own, which has no name and no other end than here.
        new("pipe2", 293, 59),
        new("nanosleep", 35, 101), new("clock_nanosleep", 230, 115), new("clock_gettime", 228, 113), new("clock_getres", 229, 114),
        new("gettimeofday", 96, 169), new("restart_syscall", 219, 128), new("getpid", 39, 172), new("getppid", 110, 173), new("gettid", 186, 178),
        new("getcpu", 309, 168), new("sched_getaffinity", 204, 123), new("getrusage", 98, 165), new("sysinfo", 99, 179), new("getrandom", 318, 278),
        new("set_robust_list", 273, 99), new("rseq", 334, 293), new("exit", 60, 93), new("exit_group", 231, 94),
    ];

    /// <summary>The list for a process.</summary>
    /// <param name="ownProcess">Its number, for it may signal itself.</param>
    public static IEnumerable<SystemCall> For(int ownProcess) =>
    [
        .. Always,

        // The C library takes this for an old kernel, and starts threads by clone, whose flags a filter can see.
        new("clone3", 435, 435) { Error = NoSuchCall },
        new("clone", 56, 220) { When = [new(0, ~(ulong)DetachedFlag, ThreadFlags)] },

        // The runtime stops its threads by signals, and abort is one.
        new("tgkill", 234, 131) { When = [ArgumentTest.IsInt(0, (uint)ownProcess)] },

        // Only what concerns this process's own memory: from 100 on there is also advice by which root breaks pages for everybody.
        new("madvise", 28, 233) { When = [ArgumentTest.IsInt(2, 0) with { Mask = 0xFFFFFFE0 }] },
        new("madvise", 28, 233) { When = [ArgumentTest.IsInt(2, 102) with { Mask = 0xFFFFFFFE }] },

        // The runtime gives every thread that it starts the processors of the process: its own, and no other thread's.
        new("sched_setaffinity", 203, 122) { When = [ArgumentTest.IsInt(0, 0)] },

        // Reading one's own limits, not setting any.
        new("prlimit64", 302, 261) { When = [ArgumentTest.IsInt(0, 0), ArgumentTest.Is(2, 0)] },
        new("prctl", 157, 167) { When = [ArgumentTest.IsInt(0, SetThreadName)] },
    ];
}
