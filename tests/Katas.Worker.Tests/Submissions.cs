using Katas.Contracts;

namespace Katas.Worker.Tests;

/// <summary>Stands for a submission: a session loads these tests' own assembly once more, as it would load anybody's.</summary>
public sealed class Answering : ICircularBinarySwaps
{
    private int[]? _kept;

    /// <summary>The first number says what to do.</summary>
    public int MinSwaps(int[] nums)
    {
        if (_kept is not null) _kept[0]++;
        return nums switch
        {
            [1, ..] => nums[0] = 100,
            [2, ..] => (_kept = nums)[0],
            [3, ..] => throw new InvalidOperationException("three"),
            [4, ..] => Print(),
            _ => nums.Length,
        };
    }

    private static int Print()
    {
        Console.Write("多");
        return 4;
    }
}

/// <summary>Cannot be made.</summary>
public sealed class Unmakeable : ICircularBinarySwaps
{
    public Unmakeable() => throw new NotSupportedException("not me");

    public int MinSwaps(int[] nums) => 0;
}

/// <summary>Allocates as many bytes for numbers as it is asked to.</summary>
public sealed class Allocating : ICircularBinarySwaps
{
    public int MinSwaps(int[] nums) => new byte[nums[0]].Length;
}

/// <summary>Counts the calls of this instance.</summary>
public sealed class Counting : ICircularBinarySwaps
{
    private int _calls;

    public int MinSwaps(int[] nums) => ++_calls;
}
