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
        if (Environment.GetEnvironmentVariable(WorkerVariables.Zygote) is { } socket)
        {
            if (!new Zygote(socket, track).Serve()) return;
            OnRoomyStack(WorkerSession.OverStandardStreams(track).Serve);
            ProcessSession.Exit(0);
        }

        ProcessSession.BelongToTheJudge();
        var session = WorkerSession.OverStandardStreams(track);
        OnRoomyStack(() =>
        {
            Preload.Everything(track, warm: Environment.GetEnvironmentVariable(WorkerVariables.Sparing) is not "1");
            session.Serve();
        });
    }

    // On a thread of our own, so that recursion has the same room on every system, whatever its main thread gets.
    private static void OnRoomyStack(ThreadStart work)
    {
        var thread = new Thread(work, StackBytes);
        thread.Start();
        thread.Join();
    }
}
