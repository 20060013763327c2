namespace Katas.Core.Verification;

/// <summary>Explanations that are about no survivor any more: they would hide the next mutant that happens to look alike.</summary>
internal static class StaleExplanations
{
    /// <param name="explanations">All of them.</param>
    /// <param name="mutants">All mutants there are.</param>
    /// <param name="graded">Those that were graded; of the others nothing is known.</param>
    /// <param name="survivors">Those that survived.</param>
    public static IReadOnlyList<string> Of(
        IReadOnlyList<Explanation> explanations, IReadOnlyCollection<MutantText> mutants, IReadOnlyCollection<MutantText> graded, IReadOnlyCollection<Survivor> survivors)
    {
        var explained = survivors.Where(survivor => survivor.Fate is SurvivorFate.Explained).Select(survivor => survivor.Text).ToArray();
        return
        [
            .. from entry in explanations
               where !explained.Any(entry.IsOf)
               // Where some of those alike were left out of a sample, one of them may be what is explained.
               where mutants.Count(entry.IsOf) == graded.Count(entry.IsOf)
               select $"{entry.Member}: {entry.After}",
        ];
    }
}
