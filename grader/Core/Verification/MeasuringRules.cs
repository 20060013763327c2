using Katas.Core.Packs;

namespace Katas.Core.Verification;

/// <summary>What a kata must have so that growth and speed can be measured.</summary>
public static class MeasuringRules
{
    /// <summary>What is missing; empty where nothing is.</summary>
    /// <param name="card">What the kata says of itself; a draft may come to it later.</param>
    /// <param name="asksForGrowth">Whether there is a check of growth.</param>
    /// <param name="hasAnchor">Whether there is a program of known growth for the clock.</param>
    /// <param name="slow">How many right answers there are that grow too fast.</param>
    /// <param name="sizes">How many sizes are timed.</param>
    public static IReadOnlyList<string> Faults(KataCard card, bool asksForGrowth, bool hasAnchor, int slow, int sizes)
    {
        ArgumentNullException.ThrowIfNull(card);
        List<string> faults = [];
        if (asksForGrowth && !hasAnchor) faults.Add("Anchor.cs is missing: a check of growth is held against the clock, and needs a program of the class beyond");
        if (!asksForGrowth && hasAnchor) faults.Add("Anchor.cs serves nothing: there is no check of growth");
        if (!asksForGrowth && slow > 0) faults.Add("slow/ serves nothing: there is no check of growth that could fail its answers");
        if (sizes == 0 && card.Status != "draft") faults.Add("DefineSizes lists nothing: no answer can be timed beside the model solution");
        return faults;
    }
}
