namespace Katas.Core.Growth.Clock;

/// <summary>
/// Whether the judge's own clock bears out what the steps say: at a large size the submission takes less time than the anchor, a program of which it is known
/// that it grows as a class beyond the one required. Both are timed in turn, so that a busy machine is busy for both.
/// </summary>
internal static class ClockPolicy
{
    /// <summary>How many pairs are timed.</summary>
    public const int Rounds = 5;

    /// <summary>How often all of it is tried before the clock is taken at its word.</summary>
    public const int Tries = 2;

    // What else goes on only ever makes a run slower: where a first try was disturbed, the fastest of several speaks for each round.
    private const int CasesOfLaterRound = 4;

    // One of them may fall on a moment when the processor was somebody else's.
    private const int MostSlower = 1;

    /// <summary>How many cases a round has, of which the fastest speaks; no case is run twice, for who has seen it may have kept its answer.</summary>
    /// <param name="attempt">The try, from 0.</param>
    public static int CasesOfRound(int attempt) => attempt == 0 ? 1 : CasesOfLaterRound;

    /// <summary>What the rounds took: of the cases of each, the fastest.</summary>
    public static ClockRound[] RoundsOf(IEnumerable<ClockRound> cases, int casesOfRound) =>
        [.. cases.Chunk(casesOfRound).Select(round => new ClockRound(round.Min(each => each.Own), round.Min(each => each.Anchor)))];

    /// <summary>Whether the times agree with the steps.</summary>
    public static bool Agrees(IReadOnlyCollection<ClockRound> rounds)
    {
        ArgumentNullException.ThrowIfNull(rounds);
        return rounds.Count >= Rounds && rounds.Count(round => round.Own >= round.Anchor) <= MostSlower;
    }
}

/// <summary>What one round took, by the judge's clock.</summary>
/// <param name="Own">The submission's time.</param>
/// <param name="Anchor">The anchor's.</param>
internal readonly record struct ClockRound(TimeSpan Own, TimeSpan Anchor);
