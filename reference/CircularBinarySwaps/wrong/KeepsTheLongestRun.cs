// id: keeps-the-longest-run
// title: Only the longest run of ones is taken to stay in place
// advice: Every one outside the longest run is counted as moved, but a window may hold several runs whose ones all stay, with only the zeros between them exchanged. The window with the most ones need not hold the longest run.
namespace Katas.Answers;

public sealed class KeepsTheLongestRun : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        int longest = 0, run = 0;
        for (var i = 0; i < 2 * nums.Length; i++)
        {
            run = nums[i % nums.Length] == 1 ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        var ones = nums.Sum();
        return ones - Math.Min(longest, ones);
    }
}
