using System.Diagnostics;
using System.Globalization;
using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.EndToEnd;

public sealed class VerbTests
{
    private WorkFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("en")]
    [TestCase("zh-CN")]
    [Category("Heavy")]
    public async Task Every_sample_of_the_demo_gets_the_verdict_that_it_should(string language)
    {
        var result = await ToolProcess.RunAsync(_folder.Path, "demo", "--language", language);
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.AllPassed), result.Output);
    }

    [Test]
    public async Task The_list_names_every_kata_of_the_pack()
    {
        var result = await ToolProcess.RunAsync(_folder.Path, "list");
        Assert.That(result.Output, Does.Contain("CircularBinarySwaps").And.Contain("LayerNorm"));
    }

    [Test, Category("Heavy")]
    public async Task A_new_kata_is_graded_as_untouched_and_its_project_builds()
    {
        await ToolProcess.RunAsync(_folder.Path, "new", "LayerNorm");
        var graded = await ToolProcess.RunAsync(_folder.Path, "grade", "LayerNorm");
        using var build = ToolProcess.Run("dotnet", _folder.Path, "build", "LayerNorm", "--nologo", "-v", "q", "-nodeReuse:false", "-p:UseSharedCompilation=false");
        var output = await build.StandardOutput.ReadToEndAsync();
        await build.WaitForExitAsync();
        Assert.Multiple(() =>
        {
            Assert.That(graded.ExitCode, Is.EqualTo(ExitCode.AllPassed), graded.Output + graded.Error);
            Assert.That(build.ExitCode, Is.Zero, output);
        });
    }

    [TestCase("CircularBinarySwaps")]
    [TestCase("CircularBinarySwaps.cs")]
    [CancelAfter(120_000), Category("Heavy")]
    [Platform(Exclude = "Win", Reason = "Ctrl+C cannot be sent to another process there.")]
    public async Task Watching_grades_at_each_save_and_ends_with_an_interrupt(string kataOrFile, CancellationToken patience)
    {
        RequireInterrupts();
        _folder.Add("CircularBinarySwaps.cs", WorkFolder.Stub);
        using var watch = ToolProcess.Start(_folder.Path, "watch", kataOrFile);
        await UntilAsync(watch.StandardOutput, "Seed");
        _folder.Add("CircularBinarySwaps.cs", WorkFolder.Wrong);
        await UntilAsync(watch.StandardOutput, "wrong answer");
        _folder.Add("CircularBinarySwaps.cs", WorkFolder.Right);
        await UntilAsync(watch.StandardOutput, "passed");

        using var interrupt = ToolProcess.Run("kill", _folder.Path, "-INT", $"{watch.Id}");
        await EndAsync(watch, patience);
        Assert.That(watch.ExitCode, Is.EqualTo(ExitCode.AllPassed));
    }

    [Test, CancelAfter(120_000), Category("Heavy")]
    [Platform(Exclude = "Win", Reason = "Ctrl+C cannot be sent to another process there.")]
    public async Task An_interrupt_ends_a_worker_that_waits_for_a_debugger(CancellationToken patience)
    {
        RequireInterrupts();
        using var grade = ToolProcess.Start(_folder.Path, "grade", _folder.Add("Mine.cs", WorkFolder.Right), "--debug");
        var announced = await grade.StandardError.ReadLineAsync() ?? "";
        var worker = int.Parse(announced.Split(' ').First(word => word.All(char.IsDigit)), CultureInfo.InvariantCulture);

        using var interrupt = ToolProcess.Run("kill", _folder.Path, "-INT", $"{grade.Id}");
        await EndAsync(grade, patience);
        Assert.That(() => Process.GetProcessById(worker), Throws.ArgumentException.After(10_000, 100));
    }

    // Who starts us in the background of a script may have us ignore interrupts, and what we start ignores them too.
    private static void RequireInterrupts()
    {
        const ulong Interrupt = 1 << (2 - 1);
        const string Ignored = "SigIgn:";
        if (!OperatingSystem.IsLinux()) return;
        var mask = File.ReadLines("/proc/self/status").First(line => line.StartsWith(Ignored, StringComparison.Ordinal))[Ignored.Length..];
        if ((ulong.Parse(mask.Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & Interrupt) != 0) Assert.Ignore("Interrupts are ignored here, by whoever started the tests.");
    }

    private static async Task EndAsync(Process process, CancellationToken patience)
    {
        try
        {
            await process.WaitForExitAsync(patience);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static async Task UntilAsync(StreamReader reader, string text)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            if (line.Contains(text, StringComparison.Ordinal)) return;
        }

        throw new AssertionException($"The output ended before '{text}' came.");
    }
}
