namespace Katas.Sealing;

/// <summary>
/// One instruction of a filter. A class, like all that a filter is made of: what is generic over classes is compiled ahead, and a worker should not wait for
/// the compiler in order to be sealed.
/// </summary>
/// <param name="Code">What to do.</param>
/// <param name="IfTrue">How many instructions a comparison that holds jumps over.</param>
/// <param name="IfFalse">The same for one that does not.</param>
/// <param name="Operand">A place, a mask, a value to compare with, or the filter's answer.</param>
internal sealed record FilterInstruction(ushort Code, byte IfTrue, byte IfFalse, uint Operand)
{
    public const ushort LoadWord = 0x20;
    public const ushort And = 0x54;
    public const ushort JumpIfEqual = 0x15;
    public const ushort Return = 0x06;

    /// <summary>The eight bytes that the kernel reads (<c>struct sock_filter</c>), lowest first.</summary>
    public ulong Packed => Code | ((ulong)IfTrue << 16) | ((ulong)IfFalse << 24) | ((ulong)Operand << 32);

    public static FilterInstruction Load(int offset) => new(LoadWord, 0, 0, (uint)offset);

    public static FilterInstruction Mask(uint mask) => new(And, 0, 0, mask);

    /// <summary>Goes on if equal, and otherwise jumps over some.</summary>
    public static FilterInstruction UnlessEqualSkip(uint value, int count) => new(JumpIfEqual, 0, checked((byte)count), value);

    /// <summary>Jumps over some if equal, and otherwise goes on.</summary>
    public static FilterInstruction IfEqualSkip(uint value, int count) => new(JumpIfEqual, checked((byte)count), 0, value);

    public static FilterInstruction Answer(uint action) => new(Return, 0, 0, action);
}
