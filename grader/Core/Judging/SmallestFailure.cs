using Katas.Authoring;

namespace Katas.Core.Judging;

/// <summary>Seeks the smallest case in which a check fails: first with every size small, then each size of that case by itself.</summary>
internal static class SmallestFailure
{
    /// <summary>How often a check is tried again: enough for the half dozen sizes that a case has.</summary>
    public const int MostAttempts = 32;

    private const int LargestBound = 5;

    /// <summary>The smallest failure found, or null where only the check's own cases fail.</summary>
    /// <param name="attempt">Runs the check so small; null where it does not fail in the way in question.</param>
    public static FailedAttempt<T>? Find<T>(Func<Smallness, FailedAttempt<T>?> attempt)
    {
        var left = MostAttempts;
        for (var bound = 1; bound <= LargestBound; bound++)
        {
            var smallness = new Smallness(bound);
            if (Try(smallness) is { } found) return ShrinkEach(found, smallness);
        }

        return null;

        FailedAttempt<T>? Try(Smallness smallness) => left-- > 0 ? attempt(smallness) : null;

        FailedAttempt<T> ShrinkEach(FailedAttempt<T> smallest, Smallness smallness)
        {
            for (var index = smallest.FirstSize; index < smallest.Sizes.Count; index++)
            {
                for (var size = 0; size < smallest.Sizes[index]; size++)
                {
                    var smaller = smallness.With(index, size);
                    if (Try(smaller) is not { } found || found.FirstSize != smallest.FirstSize || !found.IsSmallerThan(smallest)) continue;
                    (smallest, smallness) = (found, smaller);
                    break;
                }
            }

            return smallest;
        }
    }
}

/// <summary>A failure found with small sizes.</summary>
/// <param name="Failure">What failed.</param>
/// <param name="Sizes">All sizes that the check drew until then.</param>
/// <param name="FirstSize">The index of the first size of the case that failed.</param>
internal sealed record FailedAttempt<T>(T Failure, IReadOnlyList<int> Sizes, int FirstSize)
{
    /// <summary>Whether the case that failed is smaller than the other's.</summary>
    public bool IsSmallerThan(FailedAttempt<T> other) => Total < other.Total;

    private long Total => Sizes.Skip(FirstSize).Sum(size => (long)size);
}
