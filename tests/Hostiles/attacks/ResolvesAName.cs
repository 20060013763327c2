// attack: Asks for the address of a name.
// breaches: process
// verdicts: Threw
// policy: Forbidden
using System.Net;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        if (Dns.GetHostAddresses("localhost").Length > 0) Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }
}
