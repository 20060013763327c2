namespace Katas.Sealing;

/// <summary>One system call, and what the filter says to it.</summary>
/// <param name="Name">As the kernel's headers name it.</param>
/// <param name="X64">Its number on x64; null where it has none there.</param>
/// <param name="Arm64">Its number on arm64; null where it has none there.</param>
internal sealed record SystemCall(string Name, int? X64, int? Arm64)
{
    /// <summary>What its arguments must be; empty where they do not matter.</summary>
    public IReadOnlyList<ArgumentTest> When { get; init; } = [];

    /// <summary>The error that it answers with instead of being carried out; null where it is allowed.</summary>
    public int? Error { get; init; }
}

/// <summary>Holds where an argument, looked at through a mask, has a value.</summary>
/// <param name="Index">Which argument, from 0.</param>
/// <param name="Mask">The bits that matter.</param>
/// <param name="Value">What they must be.</param>
internal sealed record ArgumentTest(int Index, ulong Mask, ulong Value)
{
    /// <summary>Holds for one value alone.</summary>
    public static ArgumentTest Is(int index, ulong value) => new(index, ulong.MaxValue, value);

    /// <summary>Holds for one value of an argument of 32 bits, whose upper half the kernel does not look at.</summary>
    public static ArgumentTest IsInt(int index, uint value) => new(index, uint.MaxValue, value);
}
