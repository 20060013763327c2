// attack: Asks whether one type is another where the question grows with every step.
// bomb: yes
// policy: DoesNotCompile, Threw, Passed

public sealed class Answer : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums)
    {
        return Fewest.Of(nums);
    }
}

// <attack>
internal interface IConsumer<in T>;

internal interface IExpanding<T> : IConsumer<IConsumer<IExpanding<IExpanding<T>>>>;

internal static class Question
{
    public static IConsumer<IExpanding<int>> Of(IExpanding<int> question) => question;
}
// </attack>
