using Katas.Protocol;
using Katas.Protocol.Worker;

namespace Katas.Worker;

/// <summary>What a worker's program does from its start to its end.</summary>
internal static class WorkerHost
{
    private const int StackBytes = 16 << 20;

    /// <summary>Serves the judge over the standard streams until it closes its end.</summary>
    public static void Run(WorkerTrack track)
    {
        ProcessSession.BelongToTheJudge();
        var session = WorkerSession.OverStandardStreams(track);

        // On a thread of our own, so that recursion has the same room on every system, whatever its main thread gets.
        var thread = new Thread(
            () =>
            {
                Preload.Everything(track, warm: Environment.GetEnvironmentVariable(WorkerVariables.Sparing) is not "1");
                session.Serve();
            },
            StackBytes);
        thread.Start();
        thread.Join();
    }
}
