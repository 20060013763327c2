// id: halves-the-transitions
// title: Counts the borders between ones and zeros
// advice: Half the number of borders is the number of groups, and a swap does not always remove one: a long group that has to move takes as many swaps as it has ones. Count values in the wrong place.
namespace Katas.Answers;

public sealed class HalvesTheTransitions : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var borders = 0;
        for (var i = 0; i < nums.Length; i++)
        {
            if (nums[i] != nums[(i + 1) % nums.Length]) borders++;
        }

        return borders / 2;
    }
}
