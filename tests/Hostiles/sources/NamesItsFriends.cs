// attack: Declares the judge's assemblies its friends.
// policy: Forbidden

// <attack>
[assembly: System.Runtime.CompilerServices.InternalsVisibleTo("Katas.Worker")]
[module: System.Runtime.CompilerServices.SkipLocalsInit]
// </attack>

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}
