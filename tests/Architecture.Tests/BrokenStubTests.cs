namespace Architecture.Tests;

/// <summary>A half-written answer must stop nobody: not the judge, not the other katas, not the tests.</summary>
[Category("Heavy")]
public sealed class BrokenStubTests
{
    private RepositoryCopy _copy = null!;

    [SetUp]
    public void Copy() => _copy = new("katas", "reference", "grader/Authoring", "grader/Analyzers");

    [TearDown]
    public void Delete() => _copy.Dispose();

    [Test]
    public void A_broken_stub_stops_neither_the_contracts_nor_the_specs()
    {
        _copy.Write("katas/CircularBinarySwaps/CircularBinarySwaps.cs", "public class CircularBinarySwaps { half written");

        var (stubs, specs) = (_copy.Build("katas/Katas.csproj"), _copy.Build("reference/Katas.Reference.csproj"));

        Assert.Multiple(() =>
        {
            Assert.That(stubs.ExitCode, Is.Not.Zero, "the stub was to be broken");
            Assert.That(specs.ExitCode, Is.Zero, specs.Output);
        });
    }
}
