namespace Katas.Core.Growth;

/// <summary>How the counting along one variable came to its end.</summary>
internal abstract record LadderEnd
{
    /// <summary>Every size was counted, or the next would have taken more fuel than there was.</summary>
    public sealed record Counted : LadderEnd;

    /// <summary>There was no fuel left, or no time, before a size was done.</summary>
    /// <param name="Size">The size.</param>
    /// <param name="Reason">In a sentence.</param>
    public sealed record Spent(int Size, string Reason) : LadderEnd;

    /// <summary>The answers were wrong, or the submission ended otherwise: a verdict of its own, which has nothing to do with growth.</summary>
    /// <param name="Run">What happened.</param>
    public sealed record Failed(Judging.CheckRun Run) : LadderEnd;
}
