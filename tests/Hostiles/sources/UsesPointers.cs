// attack: Uses pointers.
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        unsafe
        {
            fixed (int* first = nums) *first = 1;
        }
        // </attack>
        return Fewest.Of(nums);
    }
}
