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
    // The runtime puts on the stack what nobody keeps.
    private byte[] _kept = [];

    public int MinSwaps(int[] nums) => (_kept = new byte[nums[0]]).Length;
}

/// <summary>Counts the calls of this instance.</summary>
public sealed class Counting : ICircularBinarySwaps
{
    private int _calls;

    public int MinSwaps(int[] nums) => ++_calls;
}

/// <summary>Counts, as the compiler child would have it do.</summary>
public sealed class CountingAnswer : ICircularBinarySwaps
{
    /// <summary>As many steps as there are numbers, and as many bytes.</summary>
    public int MinSwaps(int[] nums)
    {
        foreach (var _ in nums) Counters.Hit();
        return new byte[1000 * nums.Length].Length;
    }
}

/// <summary>What the compiler child writes into an instrumented submission, as far as the worker knows it.</summary>
public static class Counters
{
    public static readonly long[] Steps = new long[2];
    public static int SpentAt = -1;
    private static long _fuel = long.MaxValue;

    public static void Reset(long fuel)
    {
        Array.Clear(Steps);
        (_fuel, SpentAt) = (fuel, -1);
    }

    public static void Hit()
    {
        Steps[1]++;
        if (--_fuel >= 0) return;
        SpentAt = 1;
        throw new InvalidOperationException("no fuel");
    }
}
