namespace Katas.Answers;

// The window is a queue: values leave at the front and enter at the back.
public sealed class QueueAsWindow : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        var ones = nums.Count(value => value == 1);
        if (ones == 0) return 0;

        var window = new Queue<int>(nums[..ones]);
        var inside = window.Sum();
        var most = inside;
        for (var i = ones; i < nums.Length + ones - 1; i++)
        {
            window.Enqueue(nums[i % nums.Length]);
            inside += nums[i % nums.Length] - window.Dequeue();
            most = Math.Max(most, inside);
        }

        return ones - most;
    }
}
