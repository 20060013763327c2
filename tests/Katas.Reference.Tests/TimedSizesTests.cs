using Katas.Authoring;
using Katas.Core.Verification;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests;

/// <summary>What submissions are timed on: every kata has a size, and right answers stay right whatever is written into its cases.</summary>
[Parallelizable(ParallelScope.Children)]
public sealed class TimedSizesTests
{
    private static IEnumerable<string> Katas() => Repository.Katas;

    private static IEnumerable<TestCaseData> Right() =>
        from kata in Repository.Katas
        from file in Repository.Corpus(kata, "right").Skip(1)
        select new TestCaseData(kata, file).SetArgDisplayNames(kata, Path.GetFileNameWithoutExtension(file));

    [TestCaseSource(nameof(Katas))]
    public void Every_kata_is_timed_on_something(string kata) => Assert.That(LocalJudge.SpecOf(kata).Sizes, Is.Not.Empty);

    [TestCaseSource(nameof(Katas))]
    public void The_model_solution_is_right_on_what_it_is_timed_on(string kata) => Assert.That(Faults(kata, Repository.Corpus(kata, "right").First()), Is.Empty);

    [Category("Heavy")]
    [TestCaseSource(nameof(Right))]
    public void A_right_answer_is_right_on_what_it_is_timed_on(string kata, string file) => Assert.That(Faults(kata, file), Is.Empty);

    [TestCaseSource(nameof(Katas))]
    public void What_is_written_changes_what_is_asked(string kata) => Assert.That(LocalJudge.SpecOf(kata).Accept(new Rewritten(kata)), Is.All.Positive);

    private static IReadOnlyList<string> Faults(string kata, string file)
    {
        var spec = LocalJudge.SpecOf(kata);
        var type = TrustedCompiler.Compile(file, spec.Contract);
        return spec.Accept(new Judged(kata, () => Activator.CreateInstance(type)!));
    }

    private sealed class Judged(string kata, Func<object> create) : ISpecVisitor<IReadOnlyList<string>>
    {
        private const int Rounds = 3;

        public IReadOnlyList<string> Visit<TContract>(Spec<TContract> spec) where TContract : class
        {
            List<string> faults = [];
            foreach (var size in spec.Sizes)
            {
                var generate = new Generate("1", kata, size.Id);
                var timed = size.Draw(generate);
                for (var round = 0; round < Rounds; round++)
                {
                    faults.AddRange(timed.Judge((TContract)create()).Where(IsClose).Select(expectation => $"{size.Id}, round {round}: {expectation}"));
                    timed.Rewrite(new Rewriting(generate));
                }
            }

            return faults;
        }

        private static bool IsClose(Expectation expectation) => expectation is MissedExpectation || expectation.ErrorInTolerances > Fitness.MostOfTolerance;
    }

    private sealed class Rewritten(string kata) : ISpecVisitor<IReadOnlyList<int>>
    {
        public IReadOnlyList<int> Visit<TContract>(Spec<TContract> spec) where TContract : class =>
        [
            .. spec.Sizes.Select(size =>
            {
                var generate = new Generate("1", kata, size.Id);
                var (timed, rewriting) = (size.Draw(generate), new Rewriting(generate));
                for (var round = 0; round < 10; round++) timed.Rewrite(rewriting);
                return rewriting.Values.Count(value => value.Bits != value.Before);
            }),
        ];
    }
}
