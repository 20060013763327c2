using Katas.Cli.Batches;
using Katas.Cli.Tests.Support;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Packs;

namespace Katas.Cli.Tests.Batches;

/// <summary>What was graded under other conditions is graded again.</summary>
public sealed class ConditionsTests
{
    private static readonly GradingOptions Options = new() { Seed = "7" };

    private static readonly GradingOptions[] Others =
    [
        Options with { Tensors = new TensorPlace.Gpu("cuda:0", AllowTf32: false) },
        Options with { Tensors = new TensorPlace.Gpu("cuda:1", AllowTf32: false) },
        Options with { Tensors = new TensorPlace.Gpu("cuda:0", AllowTf32: true) },
        Options with { Against = new("torch", "1.2", "cuda:0") },
        Options with { Against = new("torch", "1.2", "cuda:1") },
        Options with { Against = new("torch", "1.2", "cuda:0") { Tf32 = true } },
    ];

    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [Test]
    public void Every_device_is_a_condition_of_its_own_with_TF32_and_without()
    {
        GradingOptions[] all = [Options, .. Others];
        Assert.That(all.Select(Of), Is.Unique);
    }

    [Test]
    public void A_seed_is_none() => Assert.That(Of(Options with { Seed = "8" }), Is.EqualTo(Of(Options)));

    private string Of(GradingOptions options)
    {
        foreach (var folder in (string[])["compiler", "worker"]) Directory.CreateDirectory(Path.Combine(_bench.Tool, folder));
        return Conditions.Of(new(_bench.Tool), Pack.Load(_bench.Pack), options, new Isolation.Sealed());
    }
}
