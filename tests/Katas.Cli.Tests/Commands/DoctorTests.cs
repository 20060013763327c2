using Katas.Cli.Tests.Support;
using Katas.Core.Execution;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.Commands;

/// <summary>What the machine can do, as invented for each test.</summary>
public sealed class DoctorTests
{
    private static readonly Facility Works = new Facility.Works();

    [Test]
    public async Task What_works_is_said_to_and_taken()
    {
        var output = await DiagnoseAsync(new(Works, Works));
        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Match("process +works: "));
            Assert.That(output, Does.Match("sealed +works: "));
            Assert.That(output, Does.Match("namespaced +works: "));
            Assert.That(output, Does.Contain("strongest that works: namespaced."));
        });
    }

    [Test]
    public async Task What_is_lacking_is_said_with_why_and_the_strongest_of_the_rest_taken()
    {
        var output = await DiagnoseAsync(new(Works, new Facility.Lacking(Obstacle.NoChildrenFile)));
        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Match("namespaced +lacking: "));
            Assert.That(string.Join(' ', output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), Does.Contain(Texts.English.Obstacles[Obstacle.NoChildrenFile]));
            Assert.That(output, Does.Contain("strongest that works: sealed."));
        });
    }

    [Test]
    public async Task The_command_that_would_help_stands_on_a_line_to_be_copied()
    {
        var output = await DiagnoseAsync(new(Works, new Facility.Lacking(Obstacle.AppArmor)));
        Assert.That(output.Split('\n').Select(line => line.Trim()), Does.Contain(Remedy.For(Obstacle.AppArmor)));
    }

    [Test]
    public async Task What_was_said_when_it_was_tried_is_shown() => Assert.That(
        await DiagnoseAsync(new(Works, new Facility.Lacking(Obstacle.NamespacesFail) { Words = "bwrap: no" })), Does.Contain("bwrap: no"));

    [Test]
    public async Task Without_a_seal_namespaces_are_no_level()
    {
        var output = await DiagnoseAsync(new(new Facility.Lacking(Obstacle.NotLinux), Works));
        Assert.Multiple(() =>
        {
            Assert.That(output, Does.Match("namespaced +lacking: "));
            Assert.That(output, Does.Contain("strongest that works: process."));
        });
    }

    [Test]
    public async Task It_speaks_Chinese_too() => Assert.That(await DiagnoseAsync(new(Works, Works), "--language", "zh-CN"), Does.Contain("本机如何隔离提交的代码"));

    private static async Task<string> DiagnoseAsync(Facilities facilities, params string[] arguments)
    {
        using var bench = new CommandBench();
        var output = new StringWriter();
        Assert.That(await KataCommand.RunAsync(["doctor", .. arguments], bench.Context(output) with { Facilities = () => facilities }), Is.EqualTo(ExitCode.AllPassed));
        return output.ToString();
    }
}
