using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Katas.Cli.Benches;

/// <summary>A program that was run to its end.</summary>
internal sealed record Command(string Line, int ExitCode, string Output, TimeSpan Elapsed)
{
    // Whoever builds this benchmark may have set where output goes; the project that it writes lies elsewhere and is built as anybody's.
    private static readonly string[] NotInherited = ["ArtifactsPath", "UseArtifactsOutput", "Configuration", "MSBuildLoadMicrosoftTargetsReadOnly", "MSBuildSDKsPath", "MSBuildExtensionsPath"];

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(5);

    /// <summary>Runs a program with nothing to read; what it prints is drained.</summary>
    /// <param name="folder">The folder that it runs in.</param>
    /// <param name="program">The program.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <param name="watch">Called every few milliseconds while it runs.</param>
    public static Command Run(string folder, string program, IReadOnlyList<string> arguments, Action<Process>? watch = null)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        foreach (var name in NotInherited) start.Environment.Remove(name);
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";

        var line = $"{Path.GetFileName(program)} {string.Join(' ', arguments)}";
        var started = Stopwatch.GetTimestamp();
        using var process = Start(start, line);
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        while (watch is not null && !process.WaitForExit(Glance)) watch(process);
        process.WaitForExit();
        var elapsed = Stopwatch.GetElapsedTime(started);
        return new(line, process.ExitCode, output.Result + error.Result, elapsed);
    }

    /// <summary>This, if it ended as expected.</summary>
    /// <exception cref="Unmeasurable">It ended otherwise.</exception>
    public Command Ending(params int[] exitCodes) => exitCodes.Contains(ExitCode)
        ? this
        : throw new Unmeasurable($"'{Line}' ended with {ExitCode}:{Environment.NewLine}{LastWords}");

    public string LastWords => string.Join(Environment.NewLine, Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).TakeLast(15));

    private static Process Start(ProcessStartInfo start, string line)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception exception)
        {
            throw new Unmeasurable($"'{line}' does not start: {exception.Message}");
        }
    }
}
