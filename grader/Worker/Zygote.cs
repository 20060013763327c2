using Katas.Protocol;
using Katas.Protocol.Worker;
using Katas.Sealing;

namespace Katas.Worker;

/// <summary>
/// A worker that is never given a submission: it gets ready, runs what submissions will have run, and makes copies of itself (fork) which are as warm from
/// the start. The judge asks for each over the standard streams; a copy calls back on a socket and is a worker like any other.
/// </summary>
/// <param name="socket">Where copies call the judge.</param>
/// <param name="track">Whose tensors they are ready for.</param>
internal sealed class Zygote(string socket, WorkerTrack track)
{
    private const int LongestRequest = 1 << 10;
    private const int Rehearsals = 40;

    private readonly bool _namespaced = Environment.GetEnvironmentVariable(WorkerVariables.Namespaced) is "1";

    /// <summary>Serves until the judge closes its end. Returns in a copy, too, once its streams are those that it works on.</summary>
    /// <returns>Whether this is a copy.</returns>
    public bool Serve()
    {
        ProcessSession.LeadOwn();
        Forking.CloseToOthers();
        Preload.Everything(track, warm: true);
        Rehearsal.Run(track);
        for (var i = 0; i < Rehearsals; i++) Stillness.Prevails();
        // The sooner garbage is gone, the less of it each copy takes along.
        GC.Collect();
        GC.WaitForPendingFinalizers();
        var channel = new FrameChannel(Console.OpenStandardInput(), Console.OpenStandardOutput(), LongestRequest);
        // Sealing calls some methods dozens of times, each of which a copy would compile for good by itself.
        Stillness.WaitToLast(meanwhile: Seal.Rehearse);
        new ZygoteReply.Ready(WorkerReply.Version).SendTo(channel);
        while (ZygoteRequest.ReceiveFrom(channel) is { } request)
        {
            switch (request)
            {
                case ZygoteRequest.Reap reap:
                    new ZygoteReply.Ended(Forking.ExitCodeOf(reap.Process)).SendTo(channel);
                    break;
                case ZygoteRequest.Fork fork:
                    if (!Stillness.Wait())
                    {
                        new ZygoteReply.NotForked("A thread of the runtime does not come to rest.").SendTo(channel);
                        break;
                    }

                    var process = Forking.Fork(_namespaced);
                    if (process == 0)
                    {
                        Forking.BecomeWorker(socket, fork.Token);
                        return true;
                    }

                    (process > 0 ? (ZygoteReply)new ZygoteReply.Forked(process) : new ZygoteReply.NotForked("The system refuses another process.")).SendTo(channel);
                    break;
            }
        }

        return false;
    }
}
