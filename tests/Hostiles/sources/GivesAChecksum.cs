// attack: Gives the checksum of another file.
// policy: Forbidden

// <attack>
#pragma checksum "a.cs" "{ff1816ec-aa5e-4d10-87f7-6f4963833460}" "00"
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
