using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Tests.Support;
using Katas.Protocol.Compiler;

namespace Katas.Core.Tests.Compilation;

/// <summary>A program in the compiler's place that does not survive some of what it is asked.</summary>
public sealed class CompilerHostTests
{
    // Configure is answered by Ready (1), Compile by Untouched (3). What it was asked is kept in a file.
    private const string Program = """
        using System.IO;

        var input = Console.OpenStandardInput();
        var output = Console.OpenStandardOutput();
        File.AppendAllText({{log}}, "started ");
        while (true)
        {
            var header = new byte[5];
            if (input.ReadAtLeast(header, 5, throwOnEndOfStream: false) < 5) return;
            var body = new byte[BitConverter.ToInt32(header)];
            input.ReadExactly(body);
            if (header[4] == 1) { Send(1, []); continue; }
            // The first of a request to compile is the path, the last whether advice is looked for as well.
            var (isOurs, withAdvice) = (body[4] == 'W', body[^1] == 1);
            File.AppendAllText({{log}}, isOurs ? "warm " : withAdvice ? "advised " : "plain ");
            if (!isOurs && {{dies}}) Environment.Exit(5);
            Send(3, [1, 0, 0, 0, (byte)'K']);
        }

        void Send(byte what, byte[] frame)
        {
            output.Write([.. BitConverter.GetBytes(frame.Length), what, .. frame]);
            output.Flush();
        }
        """;

    private string _log = "";

    [Test]
    public void What_it_does_not_survive_for_the_sake_of_advice_is_compiled_without()
    {
        var outcome = Compile(dies: "withAdvice", withAdvice: true);
        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.EqualTo(new CompilationOutcome.Untouched("K")));
            // The one that takes a lost one's place is given a source of ours first.
            Assert.That(File.ReadAllText(_log), Is.EqualTo("started advised started warm plain "));
        });
    }

    [Test]
    public void What_it_does_not_survive_either_way_is_told()
    {
        var outcome = Compile(dies: "true", withAdvice: true);
        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.TypeOf<CompilationOutcome.Overwhelmed>().With.Property(nameof(CompilationOutcome.Overwhelmed.Message)).Contains("exit code 5"));
            Assert.That(File.ReadAllText(_log), Does.StartWith("started advised started warm plain "));
        });
    }

    [Test]
    public void What_was_compiled_without_is_not_tried_again()
    {
        var outcome = Compile(dies: "true", withAdvice: false);
        Assert.Multiple(() =>
        {
            Assert.That(outcome, Is.TypeOf<CompilationOutcome.Overwhelmed>());
            Assert.That(File.ReadAllText(_log), Is.EqualTo("started plain started warm "));
        });
    }

    [Test]
    public void One_that_would_meet_the_frameworks_copies_of_what_it_was_compiled_with_does_not_start()
    {
        var layout = Layouts.With(tool => tool.Compiler, File.ReadAllBytes(ToolLayout.BesideProgram.Compiler));
        foreach (var file in Directory.EnumerateFiles(Path.GetDirectoryName(ToolLayout.BesideProgram.Compiler)!, "*.dll"))
        {
            File.Copy(file, Path.Combine(Path.GetDirectoryName(layout.Compiler)!, Path.GetFileName(file)), overwrite: true);
        }

        // Without a word of who has the higher version the framework's own are taken.
        using var host = new CompilerHost(layout, Judges.Pack, isSealed: false);
        Assert.That(
            () => host.Compile(new("Answer.cs", "class A;", null, ForDebugging: false, WithAdvice: false), Limits.Default),
            Throws.TypeOf<GraderUnavailableException>());
    }

    private CompilationOutcome Compile(string dies, bool withAdvice)
    {
        _log = Path.Combine(Judges.Folder, $"{Guid.NewGuid():N}.txt");
        var layout = Layouts.With(tool => tool.Compiler, Bench.CompileProgram(Program.Replace("{{dies}}", dies).Replace("{{log}}", $"@\"{_log}\"")));
        using var host = new CompilerHost(layout, Judges.Pack, isSealed: false);
        return host.Compile(new("Answer.cs", "class A;", null, ForDebugging: false, withAdvice), Limits.Default);
    }
}
