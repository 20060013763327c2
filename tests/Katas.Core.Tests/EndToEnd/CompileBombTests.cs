using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>A source that a compiler cannot bear, as the first that it sees; those that follow are in tests/Hostiles/sources.</summary>
[Category("Heavy")]
public sealed class CompileBombTests
{
    [Test]
    public async Task A_bomb_that_comes_first_is_stopped_too()
    {
        await using var judge = Judges.With(Limits.Default);
        var report = await Graded.SourceAsync(judge, Limits.Default, NestedGenerics());
        Assert.That(report.Verdict, Is.EqualTo(Verdict.DoesNotCompile), report.Told());
        Assert.That(report.Message, Does.StartWith("Compiling it takes"));
    }

    private static string NestedGenerics() =>
        Swaps.Right + "\npublic class A<B, C, D, E, F> { public class G : A<G, G, G, G, G> { " + string.Concat(Enumerable.Repeat("G.", 11)) + "G? g; } }";
}
