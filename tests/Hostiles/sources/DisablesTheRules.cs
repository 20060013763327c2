// attack: Disables the rules of the policy by a pragma.
// quick: yes
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        // <attack>
#pragma warning disable
#pragma warning disable KATA0001, KATA0002, KATA0003, KATA0004, KATA0005, KATA0006, KATA0007, KATA0008
        if (nums.Length == 0) Console.Write(System.IO.File.ReadAllText("/etc/passwd"));
        // </attack>
        return Fewest.Of(nums);
    }
}
