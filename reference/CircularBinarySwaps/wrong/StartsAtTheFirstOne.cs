// id: starts-at-the-first-one
// title: The block is taken to begin at the first one
// advice: The first one may lie far from all others, and then it is cheaper to bring it to them. Nothing fixes where the block begins: every start has to be tried.
namespace Katas.Answers;

public sealed class StartsAtTheFirstOne : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var first = Array.IndexOf(nums, 1);
        if (first < 0) return 0;

        var zeros = 0;
        for (var i = 0; i < nums.Sum(); i++)
        {
            if (nums[(first + i) % nums.Length] == 0) zeros++;
        }

        return zeros;
    }
}
