using Katas.Core;
using Katas.Core.Packs;

namespace Katas.Cli.Tests.Support;

/// <summary>A folder of its own to run the real tool in, with answers from the real pack.</summary>
internal sealed class WorkFolder : IDisposable
{
    public static readonly Pack Pack = Pack.Load(ToolLayout.BesideProgram.Pack);

    public string Path { get; } = Directory.CreateTempSubdirectory("kata-work-").FullName;

    public static Kata Swaps => Pack.Find("CircularBinarySwaps")!;

    public static string Right => File.ReadAllText(System.IO.Path.Combine(Swaps.ReferenceFolder!, "Solution.cs"));

    public static string Wrong => File.ReadAllText(System.IO.Path.Combine(Swaps.ReferenceFolder!, "wrong", "IgnoresTheWrap.cs"));

    public static string Stub => File.ReadAllText(Swaps.StubPath);

    /// <summary>Writes a file and returns its path relative to the folder.</summary>
    public string Add(string file, string content)
    {
        var full = System.IO.Path.Combine(Path, file);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(full)!);
        File.WriteAllText(full, content);
        return file;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
