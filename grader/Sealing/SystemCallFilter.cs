using static Katas.Sealing.FilterInstruction;

namespace Katas.Sealing;

/// <summary>
/// Writes the program that the kernel runs before every system call (seccomp, in classic BPF). It sees a record of the call's number at 0, the
/// architecture at 4, and six arguments of 64 bits from 16 on, lower half first on the machines that there are.
/// </summary>
internal static class SystemCallFilter
{
    public const uint Allow = 0x7FFF0000;
    public const uint KillProcess = 0x80000000;
    public const uint AnswerError = 0x00050000;

    private const int NotPermitted = 1; // EPERM
    private const int NumberOffset = 0;
    private const int ArchitectureOffset = 4;
    private const int ArgumentsOffset = 16;

    /// <summary>The program for a list of calls.</summary>
    public static FilterInstruction[] Of(Machine machine, IEnumerable<SystemCall> calls)
    {
        List<FilterInstruction> program =
        [
            // Under another architecture's numbers the list below would mean other calls.
            Load(ArchitectureOffset),
            IfEqualSkip(machine.AuditArchitecture, 1),
            Answer(KillProcess),
        ];
        foreach (var call in calls)
        {
            if (machine.NumberOf(call) is { } number) program.AddRange(Block(number, call));
        }

        program.Add(Answer(AnswerError | NotPermitted));
        return [.. program];
    }

    // Each block begins by loading the number: the one before may have left an argument in its place.
    private static FilterInstruction[] Block(int number, SystemCall call)
    {
        var answer = Answer(call.Error is { } error ? AnswerError | (uint)error : Allow);
        var body = call.When.SelectMany(Halves).Reverse().Aggregate(
            (IReadOnlyList<FilterInstruction>)[answer],
            (rest, half) => [Load(half.Offset), Mask(half.Mask), UnlessEqualSkip(half.Value, rest.Count), .. rest]);
        return [Load(NumberOffset), UnlessEqualSkip((uint)number, body.Count), .. body];
    }

    private static IEnumerable<Half> Halves(ArgumentTest test)
    {
        var offset = ArgumentsOffset + (8 * test.Index);
        yield return new(offset, (uint)test.Mask, (uint)test.Value);
        if (test.Mask >> 32 != 0) yield return new(offset + 4, (uint)(test.Mask >> 32), (uint)(test.Value >> 32));
    }

    // Arguments have 64 bits and instructions 32.
    private sealed record Half(int Offset, uint Mask, uint Value);
}
