using Katas.Protocol;
using Katas.Protocol.Worker;

namespace Katas.Core.Execution;

/// <summary>From a child that has just come about to a worker that may be given a submission.</summary>
internal static class WorkerStart
{
    /// <summary>What the runtime may take beside a submission.</summary>
    public const long RuntimeOverheadBytes = 64 << 20;

    private const long FileBytes = 16 << 20;
    private const int OpenFiles = 256;
    private const int FrameOverhead = 64 << 10;

    /// <summary>Waits until it is ready to load; then, before any byte of a submission is near, bounds it and has it seal itself.</summary>
    /// <param name="child">The child.</param>
    /// <param name="program">What it runs.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="isolation">What keeps it apart.</param>
    /// <param name="bounded">Whether limits are set.</param>
    /// <param name="startup">What this may take.</param>
    /// <param name="timed">Where it is timed; null where it only answers.</param>
    /// <returns>The frames between it and us.</returns>
    /// <exception cref="GraderUnavailableException">It does not start, or is of another build.</exception>
    public static FrameChannel Ready(ChildProcess child, WorkerProgram program, Limits limits, Isolation isolation, bool bounded, Allowance startup, TimingPlace? timed)
    {
        try
        {
            var channel = child.Channel(limits.ResultBytes + FrameOverhead);
            using var patience = new Watchdog(child);
            patience.Begin(startup);
            if (patience.During(() => WorkerReply.ReceiveFrom(channel)) is not WorkerReply.Hello { ProtocolVersion: WorkerReply.Version })
            {
                child.ExitCode();
                throw new GraderUnavailableException(
                    $"The worker '{program.Assembly}' did not start as it should: {patience.Ending?.Message ?? child.Printed.From(0).Trim()}{Weaker(isolation)}");
            }

            // The group counts what the kernel needs for the process, and files that it maps, too.
            var memory = limits.MemoryBytes + 2 * RuntimeOverheadBytes + program.BaseBytes;
            if (bounded && !program.IsOurs) child.Limit(new(program.AddressSpaceBytes, Cpu: 2 * limits.Submission, FileBytes, OpenFiles) { MemoryBytes = memory });
            if (timed is TimingPlace.Core { Number: var core }) child.Pin(core);
            if (isolation is not Isolation.Process) Seal(child, channel, patience);
            return channel;
        }
        catch (Exception exception) when (exception is WireFormatException or OversizedFrameException or IOException)
        {
            throw new GraderUnavailableException($"The worker '{program.Assembly}' does not speak our protocol: {exception.Message}", exception);
        }
    }

    private static string Weaker(Isolation isolation) => isolation is Isolation.Namespaced ? " '--isolation sealed' does without namespaces." : "";

    // The worker can be believed here: it knows nothing of a submission yet. The system is asked all the same.
    private static void Seal(ChildProcess child, FrameChannel channel, Watchdog patience)
    {
        var reply = patience.During(() =>
        {
            new WorkerRequest.Seal(Sequence: 0).SendTo(channel);
            return WorkerReply.ReceiveFrom(channel);
        });
        if (reply is WorkerReply.Sealed { Sequence: 0 } && child.IsSealed) return;
        var reason = reply is WorkerReply.NotSealed failed ? failed.Reason : patience.Ending?.Message ?? child.Printed.From(0).Trim();
        throw new GraderUnavailableException($"A worker could not be sealed, and was given nothing to run. {reason} '--isolation process' does without a seal.");
    }
}
