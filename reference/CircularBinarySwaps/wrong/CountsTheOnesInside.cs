// id: counts-the-ones-inside
// title: Counts the ones in the window as the ones to move
// advice: The ones inside the chosen window are in place already. What has to be exchanged are its zeros, or, which is the same number, the ones outside it.
namespace Katas.Answers;

public sealed class CountsTheOnesInside : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Sum();
        var inside = nums.Take(ones).Count(value => value == 1);
        var fewest = inside;
        for (var start = 0; start < nums.Length; start++)
        {
            inside += nums[(start + ones) % nums.Length] - nums[start];
            fewest = Math.Min(fewest, inside);
        }

        return fewest;
    }
}
