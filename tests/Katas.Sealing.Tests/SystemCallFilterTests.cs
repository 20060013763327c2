using Katas.Sealing.Tests.Support;
using static Katas.Sealing.SystemCallFilter;

namespace Katas.Sealing.Tests;

/// <summary>What the filter says, on either machine; each call is given by its number on x64 and on arm64.</summary>
public sealed class SystemCallFilterTests
{
    private const uint NotPermitted = AnswerError | 1;
    private const uint NoSuchCall = AnswerError | 38;
    private const ulong ThreadFlags = 0x3D0F00;

    private static readonly Kernel X64 = new(Machine.X64);
    private static readonly Kernel Arm64 = new(Machine.Arm64);

    [TestCase(0, 63, TestName = "{m}(read)")]
    [TestCase(1, 64, TestName = "{m}(write)")]
    [TestCase(9, 222, TestName = "{m}(mmap)")]
    [TestCase(10, 226, TestName = "{m}(mprotect)")]
    [TestCase(202, 98, TestName = "{m}(futex)")]
    [TestCase(324, 283, TestName = "{m}(membarrier)")]
    [TestCase(231, 94, TestName = "{m}(exit_group)")]
    public void What_computing_needs_is_allowed(int x64, int arm64) => Both(x64, arm64, Allow);

    [TestCase(257, 56, TestName = "{m}(openat)")]
    [TestCase(437, 437, TestName = "{m}(openat2)")]
    [TestCase(262, 79, TestName = "{m}(newfstatat)")]
    [TestCase(267, 78, TestName = "{m}(readlinkat)")]
    [TestCase(332, 291, TestName = "{m}(statx)")]
    [TestCase(41, 198, TestName = "{m}(socket)")]
    [TestCase(53, 199, TestName = "{m}(socketpair)")]
    [TestCase(59, 221, TestName = "{m}(execve)")]
    [TestCase(322, 281, TestName = "{m}(execveat)")]
    [TestCase(62, 129, TestName = "{m}(kill)")]
    [TestCase(200, 130, TestName = "{m}(tkill)")]
    [TestCase(297, 240, TestName = "{m}(rt_tgsigqueueinfo)")]
    [TestCase(424, 424, TestName = "{m}(pidfd_send_signal)")]
    [TestCase(101, 117, TestName = "{m}(ptrace)")]
    [TestCase(310, 270, TestName = "{m}(process_vm_readv)")]
    [TestCase(425, 425, TestName = "{m}(io_uring_setup)")]
    [TestCase(321, 280, TestName = "{m}(bpf)")]
    [TestCase(272, 97, TestName = "{m}(unshare)")]
    [TestCase(165, 40, TestName = "{m}(mount)")]
    [TestCase(16, 29, TestName = "{m}(ioctl)")]
    [TestCase(319, 279, TestName = "{m}(memfd_create)")]
    [TestCase(317, 277, TestName = "{m}(seccomp)")]
    [TestCase(141, 140, TestName = "{m}(setpriority)")]
    public void What_names_a_file_an_address_or_a_process_is_not_permitted(int x64, int arm64) => Both(x64, arm64, NotPermitted);

    // x64 alone still has the calls from before there were the ones above.
    [TestCase(2, TestName = "{m}(open)")]
    [TestCase(4, TestName = "{m}(stat)")]
    [TestCase(21, TestName = "{m}(access)")]
    [TestCase(57, TestName = "{m}(fork)")]
    [TestCase(58, TestName = "{m}(vfork)")]
    [TestCase(85, TestName = "{m}(creat)")]
    [TestCase(89, TestName = "{m}(readlink)")]
    public void Nor_are_the_old_calls_that_do_the_same(int number) => Assert.That(X64.Says(number), Is.EqualTo(NotPermitted));

    [Test]
    public void No_call_of_the_x32_interface_is_permitted() => Assert.That(
        Enumerable.Range(0, 600).Select(number => X64.Says(number | 0x40000000)), Is.All.EqualTo(NotPermitted));

    [Test]
    public void The_numbers_of_another_architecture_end_the_process() => Assert.Multiple(() =>
    {
        const uint X86 = 0x40000003;
        Assert.That(X64.SaysUnder(X86, 0), Is.EqualTo(KillProcess));
        Assert.That(X64.SaysUnder(Machine.Arm64.AuditArchitecture, 63), Is.EqualTo(KillProcess));
        Assert.That(Arm64.SaysUnder(Machine.X64.AuditArchitecture, 0), Is.EqualTo(KillProcess));
    });

    [Test]
    public void A_thread_may_be_started() => Both(56, 220, Allow, ThreadFlags);

    [TestCase(0x11UL, TestName = "{m}(fork)")]
    [TestCase(0x4111UL, TestName = "{m}(vfork)")]
    [TestCase(0UL, TestName = "{m}(nothing shared)")]
    [TestCase(ThreadFlags | 0x40000000, TestName = "{m}(network namespace)")]
    [TestCase(ThreadFlags | 0x10000000, TestName = "{m}(user namespace)")]
    [TestCase(ThreadFlags | 0x00002000, TestName = "{m}(traced)")]
    [TestCase(ThreadFlags & ~0x200UL, TestName = "{m}(folder of its own)")]
    [TestCase(ThreadFlags | (1UL << 32), TestName = "{m}(upper half)")]
    public void Nothing_else_than_a_thread_may_be_started(ulong flags) => Both(56, 220, NotPermitted, flags);

    [Test]
    public void Clone3_looks_as_if_the_kernel_did_not_have_it() => Both(435, 435, NoSuchCall);

    [Test]
    public void A_process_may_signal_its_own_threads() => Both(234, 131, Allow, Kernel.Self, Kernel.Self + 3, 6);

    [TestCase(1UL)]
    [TestCase(Kernel.Self + 1UL)]
    [TestCase(0UL)]
    [TestCase(uint.MaxValue)]
    public void It_may_signal_nobody_else(ulong process) => Both(234, 131, NotPermitted, process, process, 9);

    [Test]
    public void A_thread_may_choose_its_own_processors() => Both(203, 122, Allow, 0, 8, 0x7FFF00000000);

    [Test]
    public void It_may_not_choose_those_of_others() => Both(203, 122, NotPermitted, Kernel.Self, 8, 0x7FFF00000000);

    [Test]
    public void It_may_read_its_own_limits() => Both(302, 261, Allow, 0, 7, 0, 0x7FFF00000000);

    [Test]
    public void It_may_not_set_its_limits() => Both(302, 261, NotPermitted, 0, 7, 0x7FFF00000000, 0);

    [Test]
    public void It_may_not_set_its_limits_by_an_address_whose_lower_half_is_zero() => Both(302, 261, NotPermitted, 0, 7, 0x7FFF00000000 & ~0xFFFFFFFFUL, 0);

    [Test]
    public void It_may_not_read_the_limits_of_others() => Both(302, 261, NotPermitted, 1, 7, 0, 0x7FFF00000000);

    [TestCase(4UL, TestName = "{m}(MADV_DONTNEED)")]
    [TestCase(8UL, TestName = "{m}(MADV_FREE)")]
    [TestCase(102UL, TestName = "{m}(MADV_GUARD_INSTALL)")]
    public void Advice_about_its_own_memory_is_allowed(ulong advice) => Both(28, 233, Allow, 0x7FFF00000000, 4096, advice);

    [TestCase(100UL, TestName = "{m}(MADV_HWPOISON)")]
    [TestCase(101UL, TestName = "{m}(MADV_SOFT_OFFLINE)")]
    public void Advice_that_breaks_memory_is_not(ulong advice) => Both(28, 233, NotPermitted, 0x7FFF00000000, 4096, advice);

    [Test]
    public void A_thread_may_be_named() => Both(157, 167, Allow, 15);

    [TestCase(4UL, TestName = "{m}(PR_SET_DUMPABLE)")]
    [TestCase(22UL, TestName = "{m}(PR_SET_SECCOMP)")]
    [TestCase(35UL, TestName = "{m}(PR_SET_MM)")]
    public void Nothing_else_of_a_process_may_be_set(ulong option) => Both(157, 167, NotPermitted, option);

    [Test]
    public void An_instruction_lies_in_memory_as_the_kernel_reads_it() => Assert.That(
        BitConverter.GetBytes(new FilterInstruction(0x1234, 5, 6, 0x789ABCDE).Packed), Is.EqualTo((byte[])[0x34, 0x12, 5, 6, 0xDE, 0xBC, 0x9A, 0x78]));

    [TestCaseSource(nameof(Machines))]
    public void It_is_no_longer_than_the_kernel_takes(object machine) => Assert.That(Of((Machine)machine, AllowedCalls.For(Kernel.Self)), Has.Length.LessThan(4096));

    private static IEnumerable<object> Machines() => [Machine.X64, Machine.Arm64];

    private static void Both(int x64, int arm64, uint expected, params ulong[] arguments) => Assert.Multiple(() =>
    {
        Assert.That(X64.Says(x64, arguments), Is.EqualTo(expected), "x64");
        Assert.That(Arm64.Says(arm64, arguments), Is.EqualTo(expected), "arm64");
    });
}
