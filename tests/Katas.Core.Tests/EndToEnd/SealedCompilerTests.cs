using System.Text;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;
using Katas.Protocol.Compiler;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>The compiler child behind a seal: it has all that it needs, and nothing more.</summary>
[Platform("Linux")]
public sealed class SealedCompilerTests
{
    // What Roslyn loads only when it meets it, as far as a source can ask for it: each would fail if it had to be loaded behind the seal.
    private const string Demanding = """
        public sealed class Answer : ICircularBinarySwaps
        {
            /// <summary>Documented, with <see cref="List{T}"/> and <include file="none.xml" path="none"/>.</summary>
            public int MinSwaps(int[] nums)
            {
                dynamic late = 5;
                System.Linq.Expressions.Expression<Func<int, int>> tree = number => number + 1;
                var query = from number in nums group number by number % 2 into parity orderby parity.Key descending select new { parity.Key, Count = parity.Count() };
                var text = $"{query.Count(),5:X} {1.5m} {1e300} {0x7FFF_FFFF_FFFFUL} \u00e9 {'\n'}"u8.Length;
                const decimal Exact = 79228162514264337593543950335m;
                ReadOnlySpan<byte> bytes = [1, 2, 3];
                return undefined + text + (int)Exact + late + bytes.Length + tree.Compile()(1);
            }

            public async IAsyncEnumerable<(int, string)> Later() { await System.Threading.Tasks.Task.Yield(); yield return (1, nameof(Later)); }

            public required string Name { get; init; }
        }
        """;

    private CompilerProcess _compiler = null!;

    [OneTimeSetUp]
    public void Start()
    {
        _ = Levels.OrIgnore(IsolationDemand.Sealed);
        _compiler = CompilerProcess.Start(ToolLayout.BesideProgram, Judges.Pack, isSealed: true);
    }

    [OneTimeTearDown]
    public void Stop() => _compiler?.Dispose();

    [Test]
    public async Task A_judge_has_it_sealed_before_it_has_compiled()
    {
        var before = await Children.SettledAsync();
        await using var judge = Judges.With(Limits.Default);
        var report = await Graded.SourceAsync(judge, Limits.Default, Swaps.Right, Swaps.EightLong);
        var compiler = Children.Now().Except(before).Single(id => File.ReadAllText($"/proc/{id}/cmdline").Contains("Katas.Compiler.dll", StringComparison.Ordinal));
        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
            Assert.That(report.Isolation!.Mechanisms, Does.Contain("sealed compiler"));
            Assert.That(File.ReadAllText($"/proc/{compiler}/status"), Does.Contain("Seccomp:\t2"));
        });
    }

    [Test]
    public void What_it_loads_late_it_has_loaded()
    {
        var outcome = _compiler.Compile(new("Answer.cs", Demanding, Kata: null, ForDebugging: false), Limits.Default);
        Assert.That((outcome as CompilationOutcome.Refused)?.Reply.Reason, Is.EqualTo(Refusal.Forbidden), outcome.ToString());
    }

    [TestCase("class { ", Refusal.DoesNotCompile)]
    [TestCase("public sealed class Other { }", Refusal.ContractNotMet)]
    public void It_tells_errors_as_ever(string source, Refusal reason)
    {
        var outcome = _compiler.Compile(new("Answer.cs", source, Kata: null, ForDebugging: false), Limits.Default);
        Assert.That((outcome as CompilationOutcome.Refused)?.Reply.Reason, Is.EqualTo(reason), outcome.ToString());
    }

    [Test]
    public void Line_information_describes_none_of_the_assemblies_that_are_referred_to()
    {
        var outcome = (CompilationOutcome.Ready)_compiler.Compile(new("Answer.cs", Swaps.Right, Kata: null, ForDebugging: false), Limits.Default);
        Assert.That(Encoding.UTF8.GetString(outcome.Submission.Symbols), Does.Contain("Answer.cs").And.Not.Contain("System.Runtime.dll"));
    }

    [Test]
    public void It_gives_advice() => Assert.That(_compiler.Advise(new("Answer.cs", Swaps.Right), Limits.Default), Is.Not.Null);

    [Test]
    public void It_mutates_what_is_ours() => Assert.That(_compiler.Mutate(new(Swaps.Right), Limits.Default), Is.Not.Empty);

    [Test]
    public void What_warms_it_up_is_compiled_without_an_error()
    {
        var outcome = _compiler.Compile(WarmUp.Request, Limits.Default) as CompilationOutcome.Refused;
        Assert.Multiple(() =>
        {
            Assert.That(outcome?.Reply.Reason, Is.EqualTo(Refusal.ContractNotMet));
            Assert.That(outcome?.Reply.Diagnostics, Is.Empty);
        });
    }
}
