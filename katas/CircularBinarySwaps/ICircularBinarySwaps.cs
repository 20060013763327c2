namespace Katas.Contracts;

/// <summary>The fewest swaps that bring all ones of a circular binary array together.</summary>
public interface ICircularBinarySwaps
{
    /// <summary>
    /// The least number of swaps, each of any two positions, after which all ones are adjacent, where the first and the last position are
    /// neighbours too. O(n) is required.
    /// </summary>
    /// <param name="nums">Values 0 and 1 only; an empty array needs 0 swaps.</param>
    int MinSwaps(int[] nums);
}
