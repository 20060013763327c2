using System.ComponentModel;
using System.Diagnostics;

namespace Katas.Cli.Runs;

/// <summary>A worker that waits for a debugger. Nothing else bounds it, so an interrupt has to end it.</summary>
internal static class DebuggedWorker
{
    public static void Announce(int processId, TextWriter people, CancellationToken interrupted)
    {
        interrupted.Register(() => End(processId));
        people.WriteLine($"The submission runs in process {processId} and waits for a debugger to attach. Nothing is timed and nothing recorded; Ctrl+C ends it.");
    }

    private static void End(int processId)
    {
        try
        {
            using var process = Process.GetProcessById(processId);
            process.Kill();
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended by itself meanwhile.
        }
    }
}
