using System.Diagnostics;
using Katas.Protocol;
using Katas.Protocol.Worker;
using Katas.Sealing;

namespace Katas.Worker;

/// <summary>Answers the judge's requests one by one until it closes its end.</summary>
internal sealed class WorkerSession(FrameChannel channel, PrintedOutput printed, WorkerTrack track)
{
    private const int LongestRequest = 256 << 20;

    // By the numbers of their requests, of which two at most are under way at once.
    private readonly Thrown?[] _thrown = new Thrown?[2];
    private byte[] _nonce = [];
    private int _longestValue;
    private LoadedSubmission? _submission;
    private StepCounters? _counters;

    /// <summary>Takes standard input and output for the protocol, and leaves standard error to the submission's console.</summary>
    public static WorkerSession OverStandardStreams(WorkerTrack track)
    {
        var channel = new FrameChannel(Console.OpenStandardInput(), Console.OpenStandardOutput(), LongestRequest);
        return new(channel, PrintedOutput.TakeConsole(), track);
    }

    public void Serve()
    {
        new WorkerReply.Hello(WorkerReply.Version).SendTo(channel);
        while (WorkerRequest.ReceiveFrom(channel) is { } request) Answer(request).SendTo(channel);
    }

    private WorkerReply Answer(WorkerRequest request)
    {
        try
        {
            return Carry(request);
        }
        catch (Exception exception)
        {
            _thrown[request.Sequence % _thrown.Length] = new(request.Sequence, exception);
            return ThrownDescription.Of(exception, Stamp(request));
        }
    }

    private WorkerReply Carry(WorkerRequest request)
    {
        switch (request)
        {
            case WorkerRequest.Seal:
                return Seal.Install() is { } reason ? new WorkerReply.NotSealed(reason) : new WorkerReply.Sealed(request.Sequence);
            case WorkerRequest.Load load:
                (_nonce, _longestValue) = (load.Nonce, load.LongestValue);
                while (load.WaitForDebugger && !Debugger.IsAttached) Thread.Sleep(100);
                _submission = LoadedSubmission.From(load, track);
                return Done(request);
            case WorkerRequest.NewInstance:
                var mutated = Submission.EndCase();
                Submission.OpenCase();
                return Done(request, mutated);
            case WorkerRequest.EndCase:
                return Done(request, Submission.EndCase());
            case WorkerRequest.TakeSteps take:
                return (_counters ??= StepCounters.In(Submission, take.Counters)).Take(Stamp(request), take.Fuel);
            case WorkerRequest.Locate locate:
                return new WorkerReply.Located(Stamp(request), Array.Find(_thrown, thrown => thrown?.Sequence == locate.Thrower) is { } found ? ThrownDescription.LineOf(found.Exception, _submission?.Assembly) : 0);
            case WorkerRequest.Call call:
                var value = Submission.Call(call.Method, call.Arguments, out var changed);
                return value.Length <= _longestValue
                    ? new WorkerReply.Done(Stamp(request), changed, value)
                    : new WorkerReply.TooLarge(Stamp(request), value.Length);
            case WorkerRequest.Stage stage:
                Submission.Stage(stage);
                return Done(request);
            case WorkerRequest.Batch batch:
                var (nanoseconds, allocated) = Submission.Pool.Run(batch);
                return new WorkerReply.Ran(Stamp(request), nanoseconds, allocated);
            case WorkerRequest.Sample sample:
                var transfers = (long)Submission.Pool.TransfersOfARun().TotalNanoseconds;
                var answers = Submission.Pool.Sample(sample.Runs, _longestValue, out var bytes);
                return bytes <= _longestValue ? new WorkerReply.Sampled(Stamp(request), answers, transfers) : new WorkerReply.TooLarge(Stamp(request), bytes);
            default:
                throw new NotSupportedException(request.GetType().Name);
        }
    }

    private LoadedSubmission Submission => _submission ?? throw new WireFormatException("Nothing is loaded.");

    private WorkerReply.Done Done(WorkerRequest request, string? mutatedInput = null) => new(Stamp(request), mutatedInput, []);

    private Stamp Stamp(WorkerRequest request) => new(_nonce, request.Sequence, printed.Bytes);

    private sealed record Thrown(int Sequence, Exception Exception);
}
