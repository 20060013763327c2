// attack: Declares the contract itself.
// quick: yes
// policy: Forbidden, DoesNotCompile

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}

// <attack>
namespace Katas.Contracts
{
    public interface ICircularBinarySwaps
    {
        int MinSwaps(int[] nums);
    }
}
// </attack>
