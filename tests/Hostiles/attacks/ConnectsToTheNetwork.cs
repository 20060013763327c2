// attack: Connects to a port of this machine.
// quick: yes
// breaches: process
// verdicts: Threw
// policy: Forbidden
using System.Net.Sockets;

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
        using var client = new TcpClient("127.0.0.1", {{port}});
        Console.WriteLine("BREACH");
        // </attack>
        return Fewest.Of(nums);
    }
}
