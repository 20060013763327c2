using Katas.Authoring;

namespace Katas.Core.Verification;

/// <summary>A spec's exploration as a check, so that it runs like one: behind a worker, under the limits.</summary>
internal static class Exploration
{
    private const string Id = "exploration";

    /// <summary>Records the answers; nothing can miss.</summary>
    public static Check Recording(Spec spec, List<ExploredAnswer> answers) => spec.Accept(new Recorder(answers));

    /// <summary>Misses at the first answer that is another than the one recorded.</summary>
    public static Check Comparing(Spec spec, IReadOnlyList<ExploredAnswer> answers) => spec.Accept(new Comparer(answers));

    private static Check<TContract> Check<TContract>(Func<Trial<TContract>, IEnumerable<Expectation>> body) where TContract : class =>
        new(Id, CheckCategory.Invariant, Points: 0, "Answers beyond the checks", Visible: false, body);

    private sealed class Recorder(List<ExploredAnswer> answers) : ISpecVisitor<Check>
    {
        public Check Visit<TContract>(Spec<TContract> spec) where TContract : class => Check<TContract>(trial => spec.Explore(trial).Select(answer =>
        {
            answers.Add(ExploredAnswer.Of(answer));
            return Expectation.Met;
        }));
    }

    private sealed class Comparer(IReadOnlyList<ExploredAnswer> answers) : ISpecVisitor<Check>
    {
        public Check Visit<TContract>(Spec<TContract> spec) where TContract : class => Check<TContract>(trial => spec.Explore(trial).Select((answer, i) =>
            i < answers.Count && answers[i].IsSameAs(ExploredAnswer.Of(answer)) ? Expectation.Met : Expectation.Miss("Another answer than the model's.", "", ValueText.OfAny(answer))));
    }
}
