using System.Runtime.InteropServices;

namespace Katas.Core.Execution.Platforms;

/// <summary>
/// All that a program in namespaces sees of the file system, read-only: the runtime that this process runs on, the C libraries that the runtime is linked
/// to, and the program's own folder. Nothing of the user's, no configuration, no device.
/// </summary>
internal static class NamespaceRoot
{
    /// <summary>Where the program's folder is seen.</summary>
    public const string Program = "/program";

    /// <summary>Where the runtime's host is seen.</summary>
    public const string Host = "/dotnet/dotnet";

    private const string Framework = "shared/Microsoft.NETCore.App";

    private static readonly string[] Libraries =
        ["libc.so.6", "libm.so.6", "libdl.so.2", "libpthread.so.0", "librt.so.1", "libgcc_s.so.1", "libstdc++.so.6"];

    // Where the loader looks without a list of folders of its own, which it has in /etc. On merged systems the second half are links to the first.
    private static readonly string[] LibraryFolders =
    [
        $"/usr/lib/{Triplet}", "/usr/lib64", "/usr/lib", $"/lib/{Triplet}", "/lib64", "/lib",
    ];

    private static string Triplet => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "aarch64-linux-gnu" : "x86_64-linux-gnu";

    // As the programs of this architecture name it.
    private static string Loader => RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? "/lib/ld-linux-aarch64.so.1" : "/lib64/ld-linux-x86-64.so.2";

    /// <summary>The arguments that have bubblewrap build it.</summary>
    public static IEnumerable<string> Arguments()
    {
        var links = new[] { "/lib", "/lib64" }.Select(path => (path, target: new FileInfo(path).LinkTarget)).Where(link => link.target is not null).ToDictionary(link => link.path, link => link.target!);
        foreach (var (path, target) in links) foreach (var argument in (string[])["--symlink", target, path]) yield return argument;

        string[] files = [Loader, .. Libraries.Select(Found).OfType<string>()];
        foreach (var argument in files.SelectMany(file => Seen(file, at: Unlinked(file, links)))) yield return argument;

        var root = Path.GetDirectoryName(DotnetHost.Path)!;
        var version = Path.GetFileName(Path.TrimEndingDirectorySeparator(RuntimeEnvironment.GetRuntimeDirectory()));
        foreach (var part in (string[])["dotnet", "host/fxr", $"{Framework}/{version}"])
            foreach (var argument in Seen(Path.Combine(root, part), at: $"/dotnet/{part}")) yield return argument;
    }

    /// <summary>The arguments that show a file or folder.</summary>
    public static string[] Seen(string path, string at) => ["--ro-bind", path, at];

    // One that is not there is no library of this system; one that is needed and not found is told by the loader.
    private static string? Found(string library) => LibraryFolders.Select(folder => $"{folder}/{library}").FirstOrDefault(File.Exists);

    private static string Unlinked(string path, IReadOnlyDictionary<string, string> links)
    {
        var (top, rest) = path.IndexOf('/', 1) is var end and > 0 ? (path[..end], path[end..]) : (path, "");
        return links.TryGetValue(top, out var target) ? Path.GetFullPath($"{target}{rest}", "/") : path;
    }
}
