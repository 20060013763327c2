using System.Runtime.InteropServices;

namespace Katas.Sealing;

/// <summary>A processor's system-call interface, as far as a filter must know it.</summary>
/// <param name="AuditArchitecture">What the kernel calls it in the data that a filter sees.</param>
/// <param name="SetFilter">The number of the call <c>seccomp</c>.</param>
internal sealed record Machine(uint AuditArchitecture, int SetFilter)
{
    public static readonly Machine X64 = new(0xC000003E, 317);

    public static readonly Machine Arm64 = new(0xC00000B7, 277);

    /// <summary>This one, or null where no filter is known for it.</summary>
    public static Machine? Here { get; } = RuntimeInformation.ProcessArchitecture switch
    {
        Architecture.X64 => X64,
        Architecture.Arm64 => Arm64,
        _ => null,
    };

    /// <summary>The number of a call on this machine; null where it has none of that name.</summary>
    public int? NumberOf(SystemCall call) => this == X64 ? call.X64 : call.Arm64;
}
