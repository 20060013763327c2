using static Katas.Sealing.FilterInstruction;

namespace Katas.Sealing.Tests.Support;

/// <summary>Runs a filter as a kernel would, so that the list of one machine can be tried on another, and what must not be done can be tried at all.</summary>
internal sealed class Kernel(Machine machine)
{
    public const int Self = 4711;

    private readonly FilterInstruction[] _program = SystemCallFilter.Of(machine, AllowedCalls.For(Self));

    /// <summary>What it says to a call of this machine.</summary>
    public uint Says(int number, params ulong[] arguments) => SaysUnder(machine.AuditArchitecture, number, arguments);

    public uint SaysUnder(uint architecture, int number, params ulong[] arguments)
    {
        var data = new uint[16];
        data[0] = (uint)number;
        data[1] = architecture;
        for (var i = 0; i < arguments.Length; i++) (data[4 + (2 * i)], data[5 + (2 * i)]) = ((uint)arguments[i], (uint)(arguments[i] >> 32));

        var accumulator = 0u;
        for (var at = 0; ; at++)
        {
            var instruction = _program[at];
            switch (instruction.Code)
            {
                case LoadWord:
                    accumulator = data[instruction.Operand / sizeof(uint)];
                    break;
                case And:
                    accumulator &= instruction.Operand;
                    break;
                case JumpIfEqual:
                    at += accumulator == instruction.Operand ? instruction.IfTrue : instruction.IfFalse;
                    break;
                case Return:
                    return instruction.Operand;
                default:
                    throw new NotSupportedException($"{instruction.Code:x}");
            }
        }
    }
}
