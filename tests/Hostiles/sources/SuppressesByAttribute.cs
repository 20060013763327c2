// attack: Suppresses the rules by an attribute.
// policy: Forbidden

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }

    // <attack>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Policy", "KATA0001")]
    private static string Read() => System.IO.File.ReadAllText("/etc/passwd");
    // </attack>
}
