using System.Runtime.InteropServices;

namespace Katas.Protocol;

/// <summary>How a child of the judge stands among the other processes.</summary>
internal static partial class ProcessSession
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>
    /// Opens a session of its own, so that the judge can end this process with everything that it may have started, and ends the process when the judge is
    /// gone: one that was killed cannot tidy up. On Windows neither is needed or to be had.
    /// </summary>
    public static void BelongToTheJudge()
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsMacOS()) return;

        var judge = ParentId();
        LeadOwn();
        new Thread(() => EndWith(judge), maxStackSize: 64 << 10) { IsBackground = true, Name = "watches the judge" }.Start();
    }

    /// <summary>Opens a session of its own. Fails only where this process leads a group already, which is as good.</summary>
    public static void LeadOwn() => _ = SetSid();

    private static void EndWith(int judge)
    {
        while (ParentId() == judge) Thread.Sleep(Interval);
        // Once sealed, a process may end itself and signal nobody.
        Exit(1);
    }

    [LibraryImport("libc", EntryPoint = "setsid")]
    private static partial int SetSid();

    /// <summary>Ends this process at once: the runtime's own way would wait for threads that a copy of a process has not.</summary>
    [LibraryImport("libc", EntryPoint = "_exit")]
    public static partial void Exit(int code);

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int ParentId();
}
