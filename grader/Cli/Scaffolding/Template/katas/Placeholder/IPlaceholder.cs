namespace Katas.Contracts;

/// <summary>To be written: what is asked for, in a sentence. As scaffolded, the sum of an array.</summary>
public interface IPlaceholder
{
    /// <summary>The sum of all values; 0 of none.</summary>
    /// <param name="values">Any number of values; their sum fits an int.</param>
    int Solve(int[] values);
}
