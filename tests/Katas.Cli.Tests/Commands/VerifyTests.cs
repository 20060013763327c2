using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.Commands;

public sealed class VerifyTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("'kata verify --all'", "verify")]
    [TestCase("not both", "verify", "Alpha", "--all")]
    [TestCase("'Alpha'", "verify", "Alhpa")]
    [TestCase("full pack", "verify", "Alpha")]
    [TestCase("full pack", "verify", "--all")]
    [TestCase("standard output", "verify", "Alpha", "--json", "-", "--markdown", "-")]
    public async Task What_cannot_be_verified_is_said(string words, params string[] arguments)
    {
        var result = await _bench.RunAsync(arguments);

        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain(words));
        });
    }
}
