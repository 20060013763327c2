using System.Diagnostics;
using Katas.Core.Execution;

namespace Katas.Benchmarks.Witness;

/// <summary>A process whose runtime compiles and collects as that of a timed worker does: what BenchmarkDotNet runs in it is the same machine code.</summary>
internal static class TimedRuntime
{
    private const string Mark = "KATAS_WITNESS";

    /// <summary>Whether this process is one.</summary>
    public static bool IsHere => Environment.GetEnvironmentVariable(Mark) is "1";

    /// <summary>Does the same in one, and tells whether it ended well.</summary>
    public static bool RunAgain(Arguments arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, Again(arguments));
        foreach (var (name, value) in WorkerEnvironment.Timed(Limits.Default, sparing: true)) start.Environment[name] = value;
        // A worker's limit is none for a benchmark.
        start.Environment.Remove("DOTNET_GCHeapHardLimit");
        start.Environment[Mark] = "1";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private static string[] Again(Arguments arguments) =>
    [
        .. Environment.GetCommandLineArgs().Take(1).Where(_ => IsHost), arguments.Verb, .. arguments.Katas.SelectMany(kata => (string[])["--kata", kata]),
        "--repeats", arguments.Repeats.ToString(System.Globalization.CultureInfo.InvariantCulture), .. arguments.Tool is { } tool ? (string[])["--tool", tool] : [],
    ];

    // `dotnet Katas.Benchmarks.dll` runs in the host, which has to be told the program.
    private static bool IsHost => Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet";
}
