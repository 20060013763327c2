namespace Katas.Answers;

// Turned round: every one lies in as many windows in a row as there are ones. Marks where those rows begin and end, and sums the marks up.
public sealed class WindowsEachOneLiesIn : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        int length = nums.Length, ones = nums.Sum();
        if (ones == length) return 0;

        var changes = new int[2 * length + 1];
        for (var i = 0; i < length; i++)
        {
            if (nums[i] == 0) continue;
            changes[i + length - ones + 1]++;
            changes[i + length + 1]--;
        }

        var inWindow = new int[length];
        for (int start = 0, running = 0; start < 2 * length; start++)
        {
            running += changes[start];
            inWindow[start % length] += running;
        }

        return ones - inWindow.Max();
    }
}
