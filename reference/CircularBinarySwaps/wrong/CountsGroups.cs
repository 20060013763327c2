// id: counts-groups
// title: Counts the groups of ones instead of the zeros to exchange
// advice: Each group beyond the first does not cost one swap: a group of three ones that has to move needs three, one for each value. Count values that stand in the wrong place, not groups.
namespace Katas.Answers;

public sealed class CountsGroups : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var groups = 0;
        for (var i = 0; i < nums.Length; i++)
        {
            if (nums[i] == 1 && nums[(i + nums.Length - 1) % nums.Length] == 0) groups++;
        }

        return Math.Max(groups - 1, 0);
    }
}
