using Katas.Core.Packs;

namespace Katas.Core.Verification;

/// <summary>How many answers a kata's checks must have been tried on before anybody relies on them, the model solution not counted.</summary>
/// <param name="Right">Honest solutions, at least.</param>
/// <param name="Wrong">Known mistakes, at least.</param>
public sealed record CorpusDemand(int Right, int Wrong)
{
    // With a backward pass or many small conventions there is more to get wrong.
    private static readonly string[] ManyMistakes = ["attention", "normalization"];

    /// <summary>What a kata of this status and topic needs.</summary>
    public static CorpusDemand Of(KataCard card)
    {
        ArgumentNullException.ThrowIfNull(card);
        return card.Status == "draft" ? new(2, 4) : new(8, ManyMistakes.Contains(card.Topic) ? 24 : 18);
    }
}
