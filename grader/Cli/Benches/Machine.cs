using System.Runtime.InteropServices;

namespace Katas.Cli.Benches;

/// <summary>What the figures were taken on; times on a busy machine say little, ratios more.</summary>
internal static class Machine
{
    public static string Description =>
        $"{RuntimeInformation.OSDescription}, {RuntimeInformation.ProcessArchitecture}, {Environment.ProcessorCount} processors, {RuntimeInformation.FrameworkDescription}, load {Load}";

    /// <summary>Waits for what a build leaves behind: its servers and caches go on for a moment after the command has returned.</summary>
    public static Task SettleAsync() => Task.Delay(TimeSpan.FromSeconds(1));

    /// <summary>The average number of processes that wanted a processor during the last minute.</summary>
    private static string Load => OperatingSystem.IsLinux() ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";
}
