using System.Globalization;
using Katas.Authoring;
using Katas.Core;
using Katas.Core.Compilation;
using Katas.Core.Execution;
using Katas.Core.Growth;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Verification;
using Katas.Protocol;
using Katas.Protocol.Compiler;
using Katas.Protocol.Values;

namespace Katas.Corpus.Tests;

/// <summary>
/// Counters change nothing but the counts: every right answer gives the same outputs with and without them, over all checks of one seed, bit for bit. Both
/// run in workers that count, so that vectors have one width.
/// </summary>
[Category("Heavy")]
[Parallelizable(ParallelScope.Children)]
public sealed class InstrumentedTests
{
    private const string Counters = "C0123456789ABCDEF";

    private Grading _grading = null!;
    private WorkerPool _workers = null!;

    private static IEnumerable<TestCaseData> Right => Corpus.Right.Concat(Corpus.Slow);

    [OneTimeSetUp]
    public void Start()
    {
        _grading = new(Corpus.Pack, ToolLayout.BesideProgram);
        _workers = new(WorkerProgram.Plain(ToolLayout.BesideProgram), Limits.Default, _grading.Isolation, ahead: 2, counting: true);
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        await _workers.DisposeAsync();
        await _grading.DisposeAsync();
    }

    [TestCaseSource(nameof(Right))]
    public async Task A_right_answer_gives_the_same_outputs_with_counters_in_it(Kata kata, string file)
    {
        var source = File.ReadAllText(file);
        var compiled = ((CompilationOutcome.Ready)_grading.Compiler.Compile(new(file, source, kata.Name, ForDebugging: false), Limits.Default)).Submission;
        var instrumented = Instrumented.Of(compiled, _grading.Compiler.Instrument(new(file, source, Counters), Limits.Default)!).Submission;

        var plain = await OutputsAsync(kata, compiled);
        Assert.Multiple(async () =>
        {
            Assert.That(plain, Has.Count.GreaterThan(kata.Spec!.Checks.Count));
            Assert.That(await OutputsAsync(kata, instrumented), Is.EqualTo(plain));
        });
    }

    private async Task<IReadOnlyList<string>> OutputsAsync(Kata kata, CompilerReply.Compiled submission)
    {
        using var worker = await _workers.TakeAsync();
        worker.BeginCheck(bounded: true);
        Assert.That(worker.Load(submission), Is.TypeOf<Answer.Done>());
        return kata.Spec!.Accept(new Outputs(kata.Name, worker));
    }

    /// <summary>Every answer to every check, and how the check ended.</summary>
    private sealed class Outputs(string kata, WorkerProcess worker) : ISpecVisitor<IReadOnlyList<string>>
    {
        public IReadOnlyList<string> Visit<TContract>(Spec<TContract> spec) where TContract : class
        {
            var schema = ContractSchema.Of(typeof(TContract), FloatTensorBinding.Instance);
            List<string> outputs = [];
            foreach (var check in spec.Checks)
            {
                worker.BeginCheck(bounded: true);
                var subjects = new WorkerSubjects<TContract>(worker, schema) { Answered = answer => outputs.Add($"{check.Id}: {Bits(answer)}") };
                outputs.Add($"{check.Id}: {CheckBody.Run(check, subjects, new Generate(Corpus.Seeds[0], kata, check.Id), kata).Outcome}");
            }

            return outputs;
        }

        private static string Bits(object? answer)
        {
            var explored = ExploredAnswer.Of(answer);
            var bits = explored.Numbers.SelectMany(part => part.Values).Select(value => BitConverter.DoubleToInt64Bits(value).ToString("X", CultureInfo.InvariantCulture));
            return $"{explored.Form} {string.Join(' ', bits)}";
        }
    }
}
