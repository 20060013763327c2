// id: swaps-in-place
// title: The swaps are made in the array given
// advice: The array belongs to the caller, who may use it again: the answer of this call is right, and the array of the next one is another. Only the number of swaps is asked for; count them, or work on a copy.
namespace Katas.Answers;

public sealed class SwapsInPlace : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        int length = nums.Length, ones = nums.Sum(), zeros = nums.Take(ones).Count(value => value == 0), fewest = zeros, block = 0;
        for (var start = 0; start < length; start++)
        {
            zeros += nums[start] - nums[(start + ones) % length];
            if (zeros < fewest) (fewest, block) = (zeros, start + 1);
        }

        for (int inside = 0, outside = ones, swaps = 0; swaps < fewest; swaps++)
        {
            while (nums[(block + inside) % length] == 1) inside++;
            while (nums[(block + outside) % length] == 0) outside++;
            (nums[(block + inside) % length], nums[(block + outside) % length]) = (1, 0);
        }

        return fewest;
    }
}
