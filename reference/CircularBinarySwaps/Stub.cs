using Katas.Contracts;

namespace Katas.Practice;

/// <summary>
/// The fewest swaps, each of any two positions, that bring all ones of a circular array of zeros and ones together, in O(n). The
/// statement, with an example and the edges, is in README.md beside this file.
/// </summary>
public sealed class CircularBinarySwaps : ICircularBinarySwaps
{
    /// <inheritdoc/>
    public int MinSwaps(int[] nums) => throw new NotImplementedException();
}
