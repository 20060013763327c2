namespace Katas.Core.Execution;

/// <summary>How a child came to its end, or why it was ended, while it should have answered.</summary>
/// <param name="Message">A sentence for people.</param>
internal abstract record Ending(string Message)
{
    public sealed record TimedOut(string Message) : Ending(Message)
    {
        /// <summary>Whether it waited for something rather than computed.</summary>
        public bool Waiting { get; init; }
    }

    public sealed record MemoryExceeded(string Message) : Ending(Message);

    public sealed record OutputExceeded(string Message) : Ending(Message);

    public sealed record LimitExceeded(string Message) : Ending(Message);

    public sealed record Crashed(string Message) : Ending(Message);

    public sealed record ExitedEarly(string Message) : Ending(Message);

    /// <summary>A native library threw, which nothing catches on its way through the runtime.</summary>
    public sealed record Threw(string Message) : Ending(Message);

    // What the C++ runtime says of an exception that nobody catches, and what the exception says of itself.
    private const string Uncaught = "terminate called after throwing an instance of '";
    private const string What = "what():";
    private const string NoMemory = "can't allocate memory";

    private const int SignalBase = 128;
    private const int SignalCpuLimit = 24;
    private const int SignalFileSize = 25;

    /// <summary>Reads an exit code and the last words. Both can be forged: they label a failure and never make a pass.</summary>
    public static Ending Of(int exitCode, string printed)
    {
        var lines = Lines(printed);
        bool Says(string start) => lines.Any(line => line.StartsWith(start, StringComparison.Ordinal));
        return exitCode switch
        {
            <= SignalBase and >= 0 when !OperatingSystem.IsWindows() => new ExitedEarly($"The process ended by itself (exit code {exitCode}) before it answered."),
            _ when Reported(printed) is { } overflow => overflow,
            _ when Says("Out of memory.") => new MemoryExceeded("The process ran out of memory."),
            _ when Native(lines) is { } thrown => thrown,
            _ when Says("Process terminated.") => new Crashed("The process ended itself by FailFast."),
            _ when lines.FirstOrDefault(line => line.StartsWith("Unhandled exception.", StringComparison.Ordinal)) is { } line => new Crashed(Cap(line)),
            SignalBase + SignalCpuLimit => new TimedOut("The process used up its processor time."),
            SignalBase + SignalFileSize => new LimitExceeded("The process wrote a larger file than allowed."),
            > SignalBase => new Crashed($"The process was ended by signal {exitCode - SignalBase}."),
            _ => new ExitedEarly($"The process ended by itself (exit code {exitCode}) before it answered."),
        };
    }

    /// <summary>The end that the runtime reports at length, whatever else is known of it; null where it reports none.</summary>
    public static Ending? Reported(string printed) => Lines(printed).Any(line => line.StartsWith("Stack overflow.", StringComparison.Ordinal))
        ? new Crashed("Stack overflow: most likely a recursion that does not end.")
        : null;

    private static Ending? Native(string[] lines)
    {
        if (lines.FirstOrDefault(line => line.StartsWith(Uncaught, StringComparison.Ordinal)) is not { } uncaught) return null;
        var type = uncaught[Uncaught.Length..].TrimEnd('\'');
        var what = lines.FirstOrDefault(line => line.StartsWith(What, StringComparison.Ordinal))?[What.Length..].Trim() ?? "it does not say why.";
        return what.Contains(NoMemory, StringComparison.Ordinal)
            ? new MemoryExceeded(Cap($"The library could not have the memory that it asked for: {what}"))
            : new Threw(Cap($"{type} in the library below, which ends the process: {what}") + " Most often shapes or types do not fit: look at them before the call.");
    }

    private static string[] Lines(string printed) => printed.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string Cap(string line) => line.Length <= 300 ? line : line[..300];
}
