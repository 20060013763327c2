using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.Commands;

public sealed class ExplainTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp()
    {
        _bench = new();
        var rules = Directory.CreateDirectory(Path.Combine(_bench.Pack, "rules")).FullName;
        File.WriteAllText(Path.Combine(rules, "KATA1003.md"), "# KATA1003: Epsilon\n");
    }

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("KATA1003")]
    [TestCase("kata1003")]
    public async Task The_page_goes_into_a_pipe_as_it_is(string rule) => Assert.That((await _bench.RunAsync("explain", rule)).Output, Is.EqualTo("# KATA1003: Epsilon\n"));

    [TestCase("KATA1004", TestName = "An unknown rule is bad usage")]
    [TestCase("../katas/Alpha/README", TestName = "What is typed never becomes a path")]
    public async Task What_is_no_rule_is_bad_usage(string rule)
    {
        var result = await _bench.RunAsync("explain", rule);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain("Did you mean 'KATA1003'?"));
        });
    }
}
