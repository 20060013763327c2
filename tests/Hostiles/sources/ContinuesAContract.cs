// attack: Declares a part of a type of the contracts.
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
    public sealed partial record NormGradients<TTensor>(TTensor X, TTensor Gamma, TTensor Beta) where TTensor : class;
}
// </attack>
