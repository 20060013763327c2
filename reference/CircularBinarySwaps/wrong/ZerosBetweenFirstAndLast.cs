// id: zeros-between-first-and-last
// title: Counts the zeros between the first one and the last
// advice: Between the first and the last one of the array there may be more room than the ones fill, and across its end they may be nearer. The block has exactly as many positions as there are ones, anywhere on the circle.
namespace Katas.Answers;

public sealed class ZerosBetweenFirstAndLast : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        int first = Array.IndexOf(nums, 1), last = Array.LastIndexOf(nums, 1);
        return first < 0 ? 0 : nums[first..(last + 1)].Count(value => value == 0);
    }
}
