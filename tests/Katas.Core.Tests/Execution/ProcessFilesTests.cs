using System.Text;
using Katas.Core.Execution.Platforms;

namespace Katas.Core.Tests.Execution;

/// <summary>Whether a child is sealed and what it uses, by what an invented kernel tells of it and of this process.</summary>
public sealed class ProcessFilesTests
{
    private const string Numbers = "S 1 4711 4711 0 -1 4194560 1500 0 3 0 250 50 9 8 20 0 7 0 5000 90000000 321 18446744073709551615 1 2 3";

    [TestCase("Seccomp:\t2\nSeccomp_filters:\t1", "Seccomp:\t0\nSeccomp_filters:\t0", true)]
    [TestCase("Seccomp:\t0\nSeccomp_filters:\t0", "Seccomp:\t0\nSeccomp_filters:\t0", false)]
    [TestCase("Name:\tdotnet", "Name:\tdotnet", false)]
    public void A_child_with_a_filter_is_sealed(string child, string ours, bool isSealed) => Assert.That(ProcessFiles.IsSealed(child, ours), Is.EqualTo(isSealed));

    [TestCase("Seccomp:\t2\nSeccomp_filters:\t1", "Seccomp:\t2\nSeccomp_filters:\t1", false)]
    [TestCase("Seccomp:\t2\nSeccomp_filters:\t2", "Seccomp:\t2\nSeccomp_filters:\t1", true)]
    public void A_filter_that_this_process_has_too_is_no_seal(string child, string ours, bool isSealed) => Assert.That(ProcessFiles.IsSealed(child, ours), Is.EqualTo(isSealed));

    [Test]
    public void A_kernel_that_counts_no_filters_is_believed() => Assert.That(ProcessFiles.IsSealed("Seccomp:\t2", "Seccomp:\t0"), Is.True);

    [TestCase("dotnet")]
    [TestCase("a name")]
    [TestCase("(a) 1 2) 3")]
    public void A_process_may_have_any_name(string name)
    {
        var usage = ProcessFiles.Usage(Encoding.UTF8.GetBytes($"4711 ({name}) {Numbers}\n"));
        Assert.That(usage, Is.EqualTo(new Usage(TimeSpan.FromSeconds(3), 321L * Environment.SystemPageSize, 7)));
    }

    [TestCase("")]
    [TestCase("4711 (dotnet) Z")]
    [TestCase("4711 (dotnet) S 1 4711 4711 0 -1 4194560 1500 0 3 0 250 50 9 8 20 0 7 0 5000 90000000")]
    public void What_tells_too_little_tells_nothing(string stat) => Assert.That(ProcessFiles.Usage(Encoding.UTF8.GetBytes(stat)), Is.Null);

    [Test]
    [Platform("Linux")]
    public void This_process_uses_something()
    {
        var usage = ProcessFiles.Usage(Environment.ProcessId);
        Assert.Multiple(() =>
        {
            Assert.That(usage?.ResidentBytes, Is.GreaterThan(1 << 20));
            Assert.That(usage?.Threads, Is.GreaterThan(1));
            Assert.That(usage?.Cpu, Is.GreaterThan(TimeSpan.Zero));
        });
    }

    [Test]
    [Platform("Linux")]
    public void A_process_that_is_not_there_uses_nothing_that_could_be_told() => Assert.That(ProcessFiles.Usage(int.MaxValue), Is.Null);
}
