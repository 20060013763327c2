namespace Katas.Core.Verification;

/// <summary>What must hold of the files of a corpus, whatever they answer.</summary>
public static class CorpusRules
{
    /// <summary>What does not; empty where all does.</summary>
    /// <param name="demand">How many there must be.</param>
    /// <param name="right">The files of <c>right/</c>.</param>
    /// <param name="wrong">The files of <c>wrong/</c> with their first lines.</param>
    public static IReadOnlyList<string> Faults(CorpusDemand demand, IReadOnlyCollection<string> right, IReadOnlyDictionary<string, IReadOnlyList<string>> wrong)
    {
        ArgumentNullException.ThrowIfNull(demand);
        ArgumentNullException.ThrowIfNull(right);
        ArgumentNullException.ThrowIfNull(wrong);
        List<string> faults = [];
        if (right.Count < demand.Right) faults.Add($"right/ holds {right.Count} of at least {demand.Right} answers");
        if (wrong.Count < demand.Wrong) faults.Add($"wrong/ holds {wrong.Count} of at least {demand.Wrong} answers");
        foreach (var (file, lines) in wrong.OrderBy(each => each.Key, StringComparer.Ordinal)) faults.AddRange(MistakeHead.Faults(file, lines));
        var titles = wrong.GroupBy(each => MistakeHead.Title(each.Value), each => Path.GetFileName(each.Key)).Where(group => group.Key is not null && group.Skip(1).Any());
        faults.AddRange(titles.Select(group => $"{string.Join(", ", group.Order(StringComparer.Ordinal))} have one title: {group.Key}"));
        return faults;
    }
}
