namespace Katas.Cli.Batches;

/// <summary>How fast submissions end, and when the last of them will: judged by the latest, since a judge gets faster while it is new.</summary>
/// <param name="submissions">How many there are.</param>
internal sealed class Pace(int submissions)
{
    // Enough to even out who handed in what, few enough to notice a change.
    private const int Latest = 60;

    private readonly Queue<TimeSpan> _ends = new();
    private int _ended;

    /// <summary>One ended.</summary>
    /// <param name="at">Since the run began.</param>
    /// <param name="graded">Whether it was graded now; one that was known already says nothing of the pace.</param>
    public void Ended(TimeSpan at, bool graded)
    {
        _ended++;
        if (!graded) return;
        _ends.Enqueue(at);
        if (_ends.Count > Latest) _ends.Dequeue();
    }

    /// <summary>How many ended.</summary>
    public int Count => _ended;

    /// <summary>The share that ended, 0 to 1.</summary>
    public double Share => submissions == 0 ? 1 : (double)_ended / submissions;

    /// <summary>Submissions a second of late; null before two ended.</summary>
    public double? PerSecond => _ends.Count > 1 && _ends.Last() - _ends.Peek() is { Ticks: > 0 } span ? (_ends.Count - 1) / span.TotalSeconds : null;

    /// <summary>What remains at this pace; null while there is none.</summary>
    public TimeSpan? Remaining => PerSecond is { } rate ? TimeSpan.FromSeconds((submissions - _ended) / rate) : null;
}
