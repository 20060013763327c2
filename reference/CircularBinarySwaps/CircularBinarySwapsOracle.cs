namespace Katas.Reference;

/// <summary>
/// The fewest swaps by trying every place for the block of ones: each zero in that place is exchanged for a one outside it, by one swap.
/// </summary>
public static class CircularBinarySwapsOracle
{
    /// <summary>The last position and the first are neighbours.</summary>
    public static int MinSwaps(int[] nums) => nums.Length == 0 ? 0 : FewestZeros(nums, nums.Length);

    /// <summary>The other puzzle, where the array is a line and has two ends.</summary>
    public static int MinSwapsOnALine(int[] nums) => FewestZeros(nums, nums.Length - nums.Sum() + 1);

    /// <summary>
    /// The other puzzle, where a swap exchanges neighbours on the circle: the ones keep their order, so the first of them goes to the first
    /// place of the block, and so on, whichever one comes first and however far round the block lies.
    /// </summary>
    public static int MinNeighbourSwaps(int[] nums)
    {
        var ones = Enumerable.Range(0, nums.Length).Where(i => nums[i] == 1).ToArray();
        if (ones.Length == 0) return 0;

        var costs =
            from first in Enumerable.Range(0, ones.Length)
            let places = Enumerable.Range(first, ones.Length).Select(i => ones[i % ones.Length] + i / ones.Length * nums.Length).ToArray()
            from start in Enumerable.Range(-nums.Length, 3 * nums.Length)
            select places.Select((place, i) => Math.Abs(place - (start + i))).Sum();
        return costs.Min();
    }

    private static int FewestZeros(int[] nums, int starts)
    {
        var ones = nums.Sum();
        return Enumerable.Range(0, starts).Min(start =>
        {
            // Written out, for a judge of many spends a tenth of its time here.
            var zeros = 0;
            for (var i = start; i < start + ones; i++) zeros += nums[i % nums.Length] == 0 ? 1 : 0;
            return zeros;
        });
    }
}
