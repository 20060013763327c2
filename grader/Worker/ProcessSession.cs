using System.Runtime.InteropServices;

namespace Katas.Worker;

/// <summary>A session of its own, so that the judge can end this process with everything that it may have started.</summary>
internal static partial class ProcessSession
{
    // Fails only where this process leads a group already, which is as good.
    public static void Detach() => _ = SetSid();

    [LibraryImport("libc", EntryPoint = "setsid")]
    private static partial int SetSid();
}
