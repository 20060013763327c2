using System.Globalization;
using Katas.Core.Execution;
using Katas.Core.Execution.Platforms;
using Katas.Core.Packs;
using Katas.Protocol;
using Katas.Protocol.Compiler;

namespace Katas.Core.Compilation;

/// <summary>The child that alone loads Roslyn over what strangers wrote. Expendable: what keeps it busy too long or eats memory gets it killed.</summary>
internal sealed class CompilerProcess : IDisposable
{
    private const int LongestReply = 64 << 20;
    private const long PrintedBytes = 64 << 10;
    private const long MemoryBytes = 1L << 30;
    private const long RuntimeOverheadBytes = 256 << 20;
    private const long AddressSpaceBytes = 32L << 30;
    private const int MostThreads = 64;

    // More than compiling any one submission allocates: what is never collected while somebody waits.
    private const long NurseryBytes = 64 << 20;

    private static readonly Allowance Startup = new(TimeSpan.FromSeconds(10), long.MaxValue, int.MaxValue);

    // The compiler compiles itself, just in time, while it compiles its first submission, or ours where it is not the first child of a run.
    private static readonly TimeSpan ColdAllowance = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(4);

    private readonly ChildProcess _child;
    private readonly FrameChannel _channel;
    private readonly Watchdog _watchdog;
    private bool _warm;

    private CompilerProcess(ChildProcess child, FrameChannel channel)
    {
        _child = child;
        _channel = channel;
        _watchdog = new(child);
    }

    /// <summary>Whether the process is gone.</summary>
    public bool HasExited => _child.HasExited;

    /// <summary>Starts the child and tells it which katas there are.</summary>
    /// <param name="layout">Where it lies.</param>
    /// <param name="pack">The katas.</param>
    /// <param name="isSealed">Whether it has to be sealed before any source comes.</param>
    /// <param name="sparing">Whether so many submissions are to come that every core is busy.</param>
    /// <param name="begun">The child, where it was begun to be started before.</param>
    /// <exception cref="GraderUnavailableException">It does not start.</exception>
    public static CompilerProcess Start(ToolLayout layout, Pack pack, bool isSealed, bool sparing = false, Task<ChildProcess>? begun = null)
    {
        var child = begun?.GetAwaiter().GetResult() ?? Launch(layout, sparing);
        try
        {
            var channel = child.Channel(LongestReply);
            using var patience = new Watchdog(child);
            patience.Begin(Startup);
            var reply = patience.During(() =>
            {
                new CompilerRequest.Configure([.. pack.Katas.Select(Describe)], isSealed, layout.HasTorch ? layout.TorchSharp : null, sparing).SendTo(channel);
                return CompilerReply.ReceiveFrom(channel);
            });
            if (reply is not CompilerReply.Ready) throw Broken(layout, child, patience.Ending?.Message);
            if (isSealed) RequireSeal(child, patience.During(() => CompilerReply.ReceiveFrom(channel)));

            child.Limit(new(AddressSpaceBytes, Lifetime, FileBytes: 16 << 20, OpenFiles: 1024));
            return new(child, channel);
        }
        catch (Exception exception)
        {
            var broken = exception is IOException or WireFormatException or OversizedFrameException ? Broken(layout, child, exception.Message, exception) : null;
            child.Dispose();
            if (broken is not null) throw broken;
            throw;
        }
    }

    /// <summary>Starts the process, which then waits to be told.</summary>
    /// <param name="layout">Where it lies.</param>
    /// <param name="sparing">Whether so many submissions are to come that every core is busy.</param>
    /// <exception cref="GraderUnavailableException">It does not start.</exception>
    public static ChildProcess Launch(ToolLayout layout, bool sparing) => ChildProcess.Start(
        layout.Compiler,
        new Dictionary<string, string>
        {
            // Also keeps the collector from reserving more address space than the limit below leaves.
            ["DOTNET_GCHeapHardLimit"] = MemoryBytes.ToString("X", CultureInfo.InvariantCulture),
            ["DOTNET_GCgen0size"] = NurseryBytes.ToString("X", CultureInfo.InvariantCulture),
            ["DOTNET_gcConcurrent"] = "0",
            ["DOTNET_TieredPGO"] = "0",
            ["DOTNET_EnableWriteXorExecute"] = WorkerEnvironment.MappedOnce,
            // Roslyn has so many methods that compiling the busy ones a second time is not paid back within 500 submissions.
            ["DOTNET_TieredCompilation"] = sparing ? "0" : "1",
            ["DOTNET_EnableDiagnostics"] = "0",
        },
        PrintedBytes);

    /// <summary>Has it compile a source of ours, so that the limit of the next one covers the compiling alone.</summary>
    public void Warm() => Compile(WarmUp.Request, Limits.Default);

    /// <summary>Compiles one submission; after <see cref="CompilationOutcome.Overwhelmed"/> this process is of no more use.</summary>
    public CompilationOutcome Compile(CompilerRequest.Compile request, Limits limits)
    {
        try
        {
            return Ask(request, Allowed(limits)) switch
            {
                CompilerReply.Compiled compiled => new CompilationOutcome.Ready(compiled),
                CompilerReply.Untouched untouched => new CompilationOutcome.Untouched(untouched.Kata),
                CompilerReply.Refused refused => new CompilationOutcome.Refused(refused),
                _ => Overwhelmed(),
            };
        }
        catch (Exception exception) when (exception is IOException or WireFormatException or OversizedFrameException)
        {
            return Overwhelmed();
        }
    }

    /// <summary>Asks for advice; null where this process is of no more use.</summary>
    public CompilerReply.Advice? Advise(CompilerRequest.Advise request, Limits limits) => AskBeside(request, limits) as CompilerReply.Advice;

    /// <summary>Asks for a submission with counters in it; null where this process is of no more use.</summary>
    public CompilerReply? Instrument(CompilerRequest.Instrument request, Limits limits) =>
        AskBeside(request, limits) is var reply and (CompilerReply.Instrumented or CompilerReply.NotInstrumented) ? reply : null;

    private CompilerReply? AskBeside(CompilerRequest request, Limits limits)
    {
        try
        {
            // What is asked beside a verdict is cold the first time, however warm the compiler is.
            return Ask(request, limits.Compile + ColdAllowance);
        }
        catch (Exception exception) when (exception is IOException or WireFormatException or OversizedFrameException)
        {
            return null;
        }
    }

    /// <summary>Lists the mutants of a source that is no stranger's.</summary>
    /// <exception cref="GraderUnavailableException">The child did not survive it.</exception>
    public IReadOnlyList<SourceMutant> Mutate(CompilerRequest.Mutate request, Limits limits)
    {
        try
        {
            return Ask(request, Allowed(limits)) is CompilerReply.Mutated mutated ? mutated.Mutants : throw new GraderUnavailableException(Overwhelmed().Message);
        }
        catch (Exception exception) when (exception is IOException or WireFormatException or OversizedFrameException)
        {
            throw new GraderUnavailableException(Overwhelmed().Message, exception);
        }
    }

    private TimeSpan Allowed(Limits limits) => limits.Compile + (_warm ? TimeSpan.Zero : ColdAllowance);

    private CompilerReply? Ask(CompilerRequest request, TimeSpan allowed)
    {
        _watchdog.Begin(new(allowed, MemoryBytes + RuntimeOverheadBytes, MostThreads));
        var reply = _watchdog.During(() =>
        {
            request.SendTo(_channel);
            return CompilerReply.ReceiveFrom(_channel);
        });
        _warm = true;
        return reply;
    }

    public void Dispose()
    {
        _watchdog.Dispose();
        _child.Dispose();
    }

    private static KataContract Describe(Kata kata) => new(
        kata.Name,
        kata.Spec is { Contract: var contract } ? Open(contract).FullName! : $"Katas.Contracts.I{kata.Name}",
        [.. kata.StubPaths.Select(File.ReadAllText)]);

    private static Type Open(Type contract) => contract.IsGenericType ? contract.GetGenericTypeDefinition() : contract;

    private CompilationOutcome.Overwhelmed Overwhelmed()
    {
        var exitCode = _child.ExitCode();
        var printed = _child.Printed.From(0);
        // Not loaded before the seal, and asked for behind it: nobody's fault but ours.
        if (printed.Contains("Could not load file or assembly", StringComparison.Ordinal))
            throw new GraderUnavailableException("The compiler lacks a part of its own behind the seal. '--isolation process' does without one.");
        // The runtime's own report of a deep recursion is longer than what a child may print.
        var ending = Ending.Reported(printed) ?? _watchdog.Ending ?? Ending.Of(exitCode, printed);
        var message = ending switch
        {
            Ending.Crashed when Ending.Reported(printed) is not null => "Something in it is nested too deeply to be compiled.",
            Ending.TimedOut => "Compiling it takes longer than allowed.",
            Ending.MemoryExceeded => "Compiling it takes more memory than allowed.",
            _ => $"The compiler did not survive it: {ending.Message} Most likely something in it is nested too deeply.",
        };
        return new(message, InTime: ending is not Ending.TimedOut);
    }

    // It can be believed here, for it has seen nobody's source yet. The system is asked all the same.
    private static void RequireSeal(ChildProcess child, CompilerReply? reply)
    {
        if (reply is CompilerReply.Sealed && child.IsSealed) return;
        var reason = reply is CompilerReply.NotSealed failed ? failed.Reason : child.Printed.From(0).Trim();
        throw new GraderUnavailableException($"The compiler could not be sealed, and was given nothing to compile. {reason} '--isolation process' does without a seal.");
    }

    private static GraderUnavailableException Broken(ToolLayout layout, ChildProcess child, string? why, Exception? inner = null)
    {
        child.ExitCode();
        var words = child.Printed.From(0).Trim();
        return new($"The compiler '{layout.Compiler}' did not start as it should: {(words.Length > 0 ? words : why)}", inner);
    }
}
