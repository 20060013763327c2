namespace Katas.Answers;

/// <summary>The model solution. To be written: this one fails the first check on purpose.</summary>
public sealed class Solution : IPlaceholder
{
    public int Solve(int[] values) => 0;
}
