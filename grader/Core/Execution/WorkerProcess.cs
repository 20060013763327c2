using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using Katas.Core.Execution.Platforms;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Protocol.Worker;

namespace Katas.Core.Execution;

/// <summary>One worker: a process that loads one submission and answers calls until it is disposed of. Not for several threads at once.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const long RuntimeOverheadBytes = WorkerStart.RuntimeOverheadBytes;
    private static readonly TimeSpan InterviewCpu = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan PrintingPatience = TimeSpan.FromMilliseconds(200);

    private readonly ChildProcess _child;
    private readonly FrameChannel _channel;
    private readonly Watchdog _watchdog;
    private readonly byte[] _nonce = RandomNumberGenerator.GetBytes(16);
    private readonly Limits _limits;
    private int _sequence;
    private Ending? _ending;

    private WorkerProcess(ChildProcess child, FrameChannel channel, Limits limits)
    {
        _child = child;
        _channel = channel;
        _limits = limits;
        _watchdog = new(child);
    }

    public int Id => _child.Id;

    /// <summary>Whether it can answer no more. The watchdog may have ended it while its last answer was already under way to us.</summary>
    public bool HasEnded => _ending is not null || _watchdog.Ending is not null;

    /// <summary>Whether it is a copy of a zygote.</summary>
    public bool IsCopy { get; private init; }

    /// <summary>
    /// Whether it came to an end that could be a copy's own: the runtime does not know that it can be copied, and no submission is to
    /// answer for that.
    /// </summary>
    public bool NeedsSecondOpinion => IsCopy && (_ending ?? _watchdog.Ending) is Ending.Crashed or Ending.TimedOut { Waiting: true };

    /// <summary>Whether the process is gone.</summary>
    public bool HasExited => _child.HasExited;

    /// <summary>What the submission has printed so far, in bytes: a mark for <see cref="PrintedSince"/>.</summary>
    public long PrintedBytes { get; private set; }

    /// <summary>Starts a worker and waits until it is ready to load; then, before any byte of a submission is near, bounds it.</summary>
    /// <param name="program">What it runs.</param>
    /// <param name="limits">What it may use.</param>
    /// <param name="isolation">What keeps it apart.</param>
    /// <param name="debuggable">Whether a debugger may attach; then nothing is bounded.</param>
    /// <param name="startup">What starting may take, where that is not for the program to say.</param>
    /// <param name="timed">Where it is timed; null where it only answers.</param>
    /// <param name="sparing">Whether it warms up nothing that its submission may never need.</param>
    /// <param name="counting">Whether it is to run instrumented submissions: then the same source does the same on every machine of one architecture.</param>
    /// <param name="zygote">What it is a copy of, where one can be had.</param>
    /// <exception cref="GraderUnavailableException">It does not start, or is of another build.</exception>
    public static WorkerProcess Start(
        WorkerProgram program, Limits limits, Isolation isolation, bool debuggable = false, Allowance? startup = null, TimingPlace? timed = null, bool sparing = false, bool counting = false, Zygote? zygote = null)
    {
        var copy = zygote?.Fork();
        var child = copy is null ? Started(program, limits, isolation, debuggable, timed, sparing, counting) : ChildProcess.Forked(copy, limits.OutputBytes);
        try
        {
            var channel = WorkerStart.Ready(child, program, limits, isolation, bounded: !debuggable, startup ?? program.Startup, timed);
            return new(child, channel, limits) { IsCopy = copy is not null };
        }
        catch
        {
            child.Dispose();
            throw;
        }
    }

    private static ChildProcess Started(WorkerProgram program, Limits limits, Isolation isolation, bool debuggable, TimingPlace? timed, bool sparing, bool counting)
    {
        var environment = counting ? WorkerEnvironment.Counting(limits, sparing) : timed is not null ? WorkerEnvironment.Timed(limits, sparing) : WorkerEnvironment.Of(limits, debuggable, sparing);
        foreach (var (name, value) in program.Environment) environment[name] = value;
        return ChildProcess.Start(program.Assembly, environment, limits.OutputBytes, inNamespaces: isolation is Isolation.Namespaced);
    }

    /// <summary>Begins a check: from here on its calls share one allowance.</summary>
    /// <param name="bounded">Whether limits hold; not while somebody debugs.</param>
    public void BeginCheck(bool bounded) =>
        _watchdog.Begin(bounded ? new(_limits.Check, _limits.MemoryBytes + RuntimeOverheadBytes, _limits.Threads) : null);

    /// <summary>Begins a piece of timing.</summary>
    /// <param name="cpu">The processor time that all of it may take.</param>
    public void BeginTiming(TimeSpan cpu) => _watchdog.Begin(new(cpu, _limits.MemoryBytes + RuntimeOverheadBytes, _limits.Threads));

    /// <summary>Begins a round of diagnostic questions, which are all small: who needs long for them will need too long.</summary>
    public void BeginInterview() => _watchdog.Begin(new(InterviewCpu, _limits.MemoryBytes + RuntimeOverheadBytes, _limits.Threads));

    public Answer Load(CompilerReply.Compiled submission, bool waitForDebugger = false) => Exchange(sequence => new WorkerRequest.Load(
        sequence, _nonce, submission.Contract, submission.TypeName, submission.Assembly, submission.Symbols, _limits.ResultBytes, waitForDebugger));

    public Answer NewInstance() => Exchange(sequence => new WorkerRequest.NewInstance(sequence));

    /// <summary>Makes an instance and calls it, without waiting in between. Where none could be made, what came of the call means nothing.</summary>
    public (Answer Made, Answer Called) NewInstanceAndCall(int method, byte[] arguments)
    {
        var answers = Exchange([new WorkerRequest.NewInstance(++_sequence), new WorkerRequest.Call(++_sequence, method, arguments)]);
        return (answers[0], answers[1]);
    }

    public Answer Call(int method, byte[] arguments) => Exchange(sequence => new WorkerRequest.Call(sequence, method, arguments));

    /// <summary>Hands it the cases that it will be timed on.</summary>
    /// <param name="methods">The methods that a run calls, by their numbers.</param>
    /// <param name="cases">The encoded arguments of all these calls, case by case.</param>
    public Answer Stage(IReadOnlyList<int> methods, IReadOnlyList<byte[]> cases) => Exchange(sequence => new WorkerRequest.Stage(sequence, methods, cases));

    /// <summary>Has it run over the staged cases, and takes the time.</summary>
    public Answer Time(int firstCase, int runs, InputWrite[] writes) => Exchange(sequence => new WorkerRequest.Batch(sequence, firstCase, runs, writes));

    /// <summary>The answers of some runs of the last batch.</summary>
    public Answer Sample(int[] runs) => Exchange(sequence => new WorkerRequest.Sample(sequence, runs));

    public Answer EndCase() => Exchange(sequence => new WorkerRequest.EndCase(sequence));

    /// <summary>Takes the steps that an instrumented submission has counted, and gives it fuel for the next.</summary>
    public Answer TakeSteps(string counters, long fuel) => Exchange(sequence => new WorkerRequest.TakeSteps(sequence, counters, fuel));

    /// <summary>The submission's own line where it threw, from 1; null where it is not known. Only of the last exception, before anything else is asked.</summary>
    public int? LineOf(Answer.Threw threw) => Exchange(sequence => new WorkerRequest.Locate(sequence, threw.Request)) is Answer.Located located ? located.Line : null;

    /// <summary>What was printed since a mark, capped; hostile text.</summary>
    public string PrintedSince(long mark) => _child.Printed.From(mark);

    public void Dispose()
    {
        _watchdog.Dispose();
        _child.Dispose();
    }

    private Answer Exchange(Func<int, WorkerRequest> numbered) => Exchange([numbered(++_sequence)])[0];

    // All are asked before the first is answered: the worker need not wait for us in between.
    private Answer[] Exchange(WorkerRequest[] requests)
    {
        var answers = new Answer[requests.Length];
        for (var i = 0; i < requests.Length; i++) answers[i] = _ending is null ? Ask(requests, i) : new Answer.Ended(_ending);
        return answers;
    }

    private Answer Ask(WorkerRequest[] requests, int which)
    {
        try
        {
            var (reply, clocked) = _watchdog.During(() =>
            {
                var asked = Stopwatch.GetTimestamp();
                if (which == 0) Array.ForEach(requests, request => request.SendTo(_channel));
                return (WorkerReply.ReceiveFrom(_channel), Stopwatch.GetElapsedTime(asked));
            });
            return Read(requests[which], reply, clocked);
        }
        catch (OversizedFrameException)
        {
            return End(new Ending.LimitExceeded($"An answer of more than {_limits.ResultBytes >> 20} MB."));
        }
        catch (WireFormatException) when (_watchdog.Ending is null)
        {
            return End(new Ending.Crashed("The answer was not what a worker sends."));
        }
        catch (Exception exception) when (exception is IOException or WireFormatException)
        {
            return End(HowItEnded());
        }
    }

    private Answer Read(WorkerRequest request, WorkerReply? reply, TimeSpan clocked)
    {
        var stamp = reply switch
        {
            WorkerReply.Done done => done.Stamp,
            WorkerReply.Threw threw => threw.Stamp,
            WorkerReply.Located located => located.Stamp,
            WorkerReply.TooLarge large => large.Stamp,
            WorkerReply.Steps steps => steps.Stamp,
            WorkerReply.Ran ran => ran.Stamp,
            WorkerReply.Sampled sampled => sampled.Stamp,
            _ => null,
        };
        if (reply is null) return End(HowItEnded());
        if (stamp is null || !stamp.Answers(_nonce, request.Sequence) || !Fits(request, reply)) return End(new Ending.Crashed("The answer does not belong to the question."));

        _child.Printed.WaitFor(stamp.PrintedBytes, PrintingPatience);
        PrintedBytes = _child.Printed.Total;
        if (_child.Printed.Exceeded) return End(PrintedTooMuch());
        return reply switch
        {
            WorkerReply.Done done => new Answer.Done(done.MutatedInput, done.Value),
            WorkerReply.Ran ran => new Answer.Ran(clocked, Nanoseconds(ran.Nanoseconds), ran.AllocatedBytes),
            WorkerReply.Sampled sampled => new Answer.Sampled(sampled.Answers, Nanoseconds(sampled.TransferNanoseconds)),
            WorkerReply.Steps steps when steps.ByCounter.All(count => count >= 0) => new Answer.Steps(
                steps.ByCounter, steps.AllocatedBytes, steps.SpentAt >= 0 && steps.SpentAt < steps.ByCounter.Count ? steps.SpentAt : null),
            WorkerReply.Steps => End(new Ending.Crashed("The answer was not what a worker sends.")),
            WorkerReply.Threw threw => new Answer.Threw(threw.TypeNames, threw.Message, request.Sequence),
            WorkerReply.Located located => new Answer.Located(located.Line > 0 ? located.Line : null),
            _ => End(new Ending.LimitExceeded($"An answer of more than {_limits.ResultBytes >> 20} MB.")),
        };
    }

    // Whoever asks relies on it: an answer of another kind would look like a fault of ours.
    private static bool Fits(WorkerRequest request, WorkerReply reply) => reply is WorkerReply.Threw or WorkerReply.TooLarge || request switch
    {
        WorkerRequest.Batch => reply is WorkerReply.Ran,
        WorkerRequest.Sample => reply is WorkerReply.Sampled,
        WorkerRequest.TakeSteps => reply is WorkerReply.Steps,
        WorkerRequest.Locate => reply is WorkerReply.Located,
        _ => reply is WorkerReply.Done,
    };

    private static TimeSpan Nanoseconds(long nanoseconds) => TimeSpan.FromTicks(nanoseconds / TimeSpan.NanosecondsPerTick);

    // The runtime's own report of a deep recursion can be longer than what a submission may print.
    private Ending PrintedTooMuch() => Ending.Reported(_child.Printed.From(0))
        ?? new Ending.OutputExceeded($"It printed more than {_limits.OutputBytes >> 10} KB.");

    private Ending HowItEnded()
    {
        var exitCode = _child.ExitCode();
        return _watchdog.Ending switch
        {
            Ending.OutputExceeded => PrintedTooMuch(),
            { } ending => ending,
            null when _child.RanOutOfMemory => new Ending.MemoryExceeded($"More than {_limits.MemoryBytes >> 20} MB of memory."),
            null => _child.Printed.Exceeded ? PrintedTooMuch() : Ending.Of(exitCode, _child.Printed.From(0)),
        };
    }

    private Answer.Ended End(Ending ending)
    {
        _ending = ending;
        _child.Kill();
        return new(ending);
    }
}
