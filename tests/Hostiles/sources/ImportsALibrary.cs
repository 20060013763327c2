// attack: Declares a function of the C library.
// quick: yes
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }

    // <attack>
    [System.Runtime.InteropServices.DllImport("libc")]
    private static extern int getpid();

    [System.Runtime.InteropServices.LibraryImport("libc")]
    private static partial int getppid();
    // </attack>
}
