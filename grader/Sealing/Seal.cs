using System.Runtime.InteropServices;

namespace Katas.Sealing;

/// <summary>
/// Takes files, network and other processes away from this process for good: no new privileges, and a list of allowed system calls over all its threads,
/// enforced by the kernel. What is not loaded by then cannot be loaded any more. Needs no rights, no package and no namespaces.
/// </summary>
public static unsafe partial class Seal
{
    private const int SetNoNewPrivileges = 38;
    private const nuint SetModeFilter = 1;
    private const nuint GetActionAvailable = 2;
    private const nuint OverAllThreads = 1;

    /// <summary>Why this machine has no seal; null where it has one. Asking changes nothing.</summary>
    public static SealObstacle? Obstacle { get; } = FindObstacle();

    /// <summary>Installs it.</summary>
    /// <returns>Null, or why it could not be installed, in a sentence.</returns>
    public static string? Install()
    {
        if (Obstacle is { } obstacle) return $"There is no seal here: {obstacle}.";
        var machine = Machine.Here!;
        // Without it the kernel lets only root install a filter; with it no program that this process might start gains rights.
        if (SetAttribute(SetNoNewPrivileges, 1, 0, 0, 0) != 0) return Failed("no-new-privileges");

        var program = Packed(SystemCallFilter.Of(machine, AllowedCalls.For(OwnProcess())));
        fixed (ulong* instructions = program)
        {
            var filter = new Filter((ushort)program.Length, instructions);
            return Call(machine.SetFilter, SetModeFilter, OverAllThreads, &filter) switch
            {
                0 => null,
                > 0 and var thread => $"The system-call filter cannot be installed over thread {thread}, which has one of its own.",
                _ => Failed("the system-call filter"),
            };
        }
    }

    /// <summary>Has all that <see cref="Install"/> needs compiled, and installs nothing.</summary>
    public static void Rehearse()
    {
        if (Obstacle is null) _ = Packed(SystemCallFilter.Of(Machine.Here!, AllowedCalls.For(0)));
    }

    private static ulong[] Packed(FilterInstruction[] instructions)
    {
        var packed = new ulong[instructions.Length];
        for (var i = 0; i < packed.Length; i++) packed[i] = instructions[i].Packed;
        return packed;
    }

    private static SealObstacle? FindObstacle() =>
        !OperatingSystem.IsLinux() ? SealObstacle.NotLinux
        : Machine.Here is not { } machine ? SealObstacle.UnknownProcessor
        : IsMusl(RuntimeInformation.RuntimeIdentifier) ? SealObstacle.Musl
        : Offers(machine, SystemCallFilter.AnswerError) && Offers(machine, SystemCallFilter.KillProcess) ? null
        : SealObstacle.NoFilters;

    // Its pthread_kill names a thread without the process that it belongs to, so no filter can tell one's own from others'.
    private static bool IsMusl(string runtime) => runtime.Contains("musl", StringComparison.Ordinal) || runtime.StartsWith("alpine", StringComparison.Ordinal);

    private static bool Offers(Machine machine, uint action) => Call(machine.SetFilter, GetActionAvailable, 0, &action) == 0;

    private static string Failed(string what) => $"The kernel refuses {what}: {Marshal.GetPInvokeErrorMessage(Marshal.GetLastPInvokeError())}.";

    // The platform remembers what it was told first, in a copy of the process too.
    [LibraryImport("libc", EntryPoint = "getpid")]
    private static partial int OwnProcess();

    [LibraryImport("libc", EntryPoint = "prctl", SetLastError = true)]
    private static partial int SetAttribute(int option, nuint argument2, nuint argument3, nuint argument4, nuint argument5);

    // The C library has no function of its own for seccomp.
    [LibraryImport("libc", EntryPoint = "syscall", SetLastError = true)]
    private static partial nint Call(nint number, nuint operation, nuint flags, void* arguments);

    // struct sock_fprog
    [StructLayout(LayoutKind.Sequential)]
    private readonly struct Filter(ushort length, ulong* instructions)
    {
        private readonly ushort _length = length;
        private readonly ulong* _instructions = instructions;
    }
}
