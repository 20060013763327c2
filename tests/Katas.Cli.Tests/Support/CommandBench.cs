using System.Globalization;
using Katas.Core;

namespace Katas.Cli.Tests.Support;

/// <summary>Runs the command in this process, in a folder of its own, with a tool whose pack holds two invented katas and no checks.</summary>
internal sealed class CommandBench : IDisposable
{
    public const string Stub = "public sealed class Alpha : IAlpha { public int One() => throw new NotImplementedException(); }\n";

    public const string TorchStub = "using TorchSharp; public sealed class Alpha : IAlpha { public int One() => throw new NotImplementedException(); }\n";

    private readonly string _root = Path.Combine(Path.GetTempPath(), $"kata-cli-{Guid.NewGuid():N}");

    public CommandBench()
    {
        Folder = Directory.CreateDirectory(Path.Combine(_root, "work")).FullName;
        AddKata("Alpha", hints: """["a gentle one", "a firmer one", "nearly the answer"]""");
        AddKata("BetaSort", hints: "[]");
        Write(Path.Combine(Pack, "contracts", "Katas.Contracts.dll"), "not a real library");
        Write(Path.Combine(Pack, "contracts", "Katas.Contracts.xml"), "<doc/>");
    }

    /// <summary>The folder that the command runs in.</summary>
    public string Folder { get; set; }

    public string Tool => Path.Combine(_root, "tool");

    public string Pack => Path.Combine(Tool, "pack");

    public CultureInfo Culture { get; set; } = CultureInfo.InvariantCulture;

    public CommandContext Context(TextWriter? output = null, TextWriter? error = null) => new()
    {
        Output = output ?? TextWriter.Null,
        Error = error ?? TextWriter.Null,
        Folder = Folder,
        Layout = new ToolLayout(Tool),
        Culture = Culture,
        DrawSeed = () => "1234567890",
        OpenOutput = () => throw new AssertionException("Nothing is to be written to the standard output of the tests."),
    };

    public async Task<CommandResult> RunAsync(params string[] arguments)
    {
        var output = new StringWriter();
        var error = new StringWriter();
        var exitCode = await KataCommand.RunAsync(arguments, Context(output, error));
        return new(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>Writes a file into the folder that the command runs in.</summary>
    public string AddFile(string path, string content = "// nothing\n")
    {
        var full = Path.Combine(Folder, path);
        Write(full, content);
        return full;
    }

    /// <summary>Makes the folder a repository with the stubs of both katas.</summary>
    public void MakeRepository()
    {
        AddFile("katas/Alpha/Alpha.cs", Stub);
        AddFile("katas/BetaSort/BetaSort.cs");
    }

    /// <summary>Gives Alpha a stub for TorchSharp's tensors.</summary>
    public void AddTorchStub() => Write(Path.Combine(Pack, "katas", "Alpha", "torch", "Alpha.cs"), TorchStub);

    public string Read(string path) => File.ReadAllText(Path.Combine(Folder, path));

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void AddKata(string name, string hints)
    {
        var folder = Path.Combine(Pack, "katas", name);
        Write(Path.Combine(folder, $"{name}.cs"), Stub.Replace("Alpha", name, StringComparison.Ordinal));
        Write(Path.Combine(folder, $"I{name}.cs"), $"namespace Katas.Contracts; public interface I{name} {{ int One(); }}\n");
        Write(Path.Combine(folder, "README.md"), $"# {name} in English\n\nReturn **one**.\n");
        Write(Path.Combine(folder, "README.zh-CN.md"), $"# {name} 的题面\n\n返回 **1**。\n");
        Write(Path.Combine(folder, "kata.json"), $$"""
            {
              "title": { "en": "Title of {{name}}", "zh-CN": "{{name}} 的标题" },
              "topic": "arrays", "difficulty": "easy", "minutes": 20,
              "points": { "example": 100 }, "tags": [], "hints": { "en": {{hints}} }, "status": "published"
            }
            """);
    }

    private static void Write(string path, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}

/// <summary>How a run of the command ended.</summary>
internal sealed record CommandResult(int ExitCode, string Output, string Error);
