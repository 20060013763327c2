using System.Diagnostics;
using System.Text;

namespace Katas.Cli.Tests.Support;

/// <summary>The command as people run it: a process of its own, with the tool that the build laid beside these tests.</summary>
internal static class ToolProcess
{
    private static readonly string Tool = Path.Combine(AppContext.BaseDirectory, "Katas.Cli.dll");

    /// <summary>Runs it to its end.</summary>
    public static async Task<CommandResult> RunAsync(string folder, params string[] arguments)
    {
        using var process = Start(folder, arguments);
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Starts it with nothing to read and both streams in our hands.</summary>
    public static Process Start(string folder, params string[] arguments) => Run("dotnet", folder, [Tool, .. arguments]);

    /// <summary>Starts any program in the same way.</summary>
    public static Process Run(string program, string folder, params string[] arguments)
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
        start.Environment["LC_ALL"] = "C.UTF-8";
        start.Environment.Remove("KATA_TRACE");
        // What is graded here must stand for itself, and leave nothing with the user.
        start.Environment["XDG_CACHE_HOME"] = Path.Combine(folder, ".cache");
        var process = Process.Start(start)!;
        process.StandardInput.Close();
        return process;
    }
}
