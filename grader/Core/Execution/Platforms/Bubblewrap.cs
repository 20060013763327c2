using System.ComponentModel;
using System.Diagnostics;

namespace Katas.Core.Execution.Platforms;

/// <summary>bubblewrap, the program that makes namespaces: where it lies, how it is called, and whether it works here.</summary>
internal static class Bubblewrap
{
    private const string Name = "bwrap";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // Whoever is root keeps being so without a user namespace, and whoever is not makes the others by one. The cgroup namespace hides the names of groups.
    private static readonly string[] Namespaces =
    [
        "--unshare-user", "--unshare-pid", "--unshare-net", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try", "--hostname", "submission",
        "--cap-drop", "ALL", "--die-with-parent", "--new-session",
    ];

    private static string? Path { get; } = ((string[])["/usr/bin", "/usr/local/bin", .. (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':')])
        .Where(System.IO.Path.IsPathFullyQualified)
        .Select(folder => System.IO.Path.Combine(folder, Name))
        .FirstOrDefault(File.Exists);

    /// <summary>How a program is started in namespaces of its own.</summary>
    public static ProcessStartInfo Around(ManagedProgram program) => program.By(
        Command(
            [.. NamespaceRoot.Seen(program.Folder, at: NamespaceRoot.Program), .. program.Shown is { } shown ? ForZygote(shown) : []],
            NamespaceRoot.Program,
            [NamespaceRoot.Host, "exec", $"{NamespaceRoot.Program}/{System.IO.Path.GetFileName(program.Assembly)}"]));

    // The runtime asks that device, not the kernel, for the identity of an assembly that it makes as it runs.
    private static IEnumerable<string> ForZygote(string folder) => [.. NamespaceRoot.Seen(folder, at: Zygote.FolderInNamespaces), "--dev-bind", "/dev/urandom", "/dev/urandom"];

    /// <summary>Runs the runtime's host in namespaces, once.</summary>
    public static Facility Probe()
    {
        if (Path is null) return new Facility.Lacking(Obstacle.NoBubblewrap);
        if (!ProcessFiles.TellsChildren) return new Facility.Lacking(Obstacle.NoChildrenFile);
        return Run() is { } words ? new Facility.Lacking(NamespaceObstacle.Of(words, Setting)) { Words = words } : new Facility.Works();
    }

    private static IReadOnlyList<string> Command(IEnumerable<string> more, string folder, IEnumerable<string> program) =>
    [
        Path ?? throw new InvalidOperationException("There is no bubblewrap here."), .. Namespaces, .. NamespaceRoot.Arguments(), .. more,
        "--proc", "/proc", "--tmpfs", "/tmp", "--remount-ro", "/", "--chdir", folder, "--", .. program,
    ];

    // Null, or why it does not work, in its own words.
    private static string? Run()
    {
        var start = new ProcessStartInfo(Path!, Command([], "/", [NamespaceRoot.Host, "--list-runtimes"]).Skip(1))
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Clear();
        LinuxCalls.KeepDescriptors();
        try
        {
            using var process = LastingThread.Run(() => Process.Start(start)!);
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            if (!process.WaitForExit(Patience))
            {
                process.Kill();
                return "It did not end.";
            }

            return process.ExitCode == 0 && output.GetAwaiter().GetResult().Length > 0 ? null : $"{error.GetAwaiter().GetResult()} (exit code {process.ExitCode})".Trim();
        }
        catch (Win32Exception exception)
        {
            return exception.Message;
        }
    }

    // A setting of the kernel; null where it has none of that name.
    private static string? Setting(string name)
    {
        try
        {
            return File.ReadAllText($"/proc/sys/{name.Replace('.', '/')}").Trim();
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
