using Katas.Core.Execution.Platforms;

namespace Katas.Core.Tests.Execution;

/// <summary>Whether a child is sealed, by what an invented kernel tells of it and of this process.</summary>
public sealed class ProcessFilesTests
{
    [TestCase("Seccomp:\t2\nSeccomp_filters:\t1", "Seccomp:\t0\nSeccomp_filters:\t0", true)]
    [TestCase("Seccomp:\t0\nSeccomp_filters:\t0", "Seccomp:\t0\nSeccomp_filters:\t0", false)]
    [TestCase("Name:\tdotnet", "Name:\tdotnet", false)]
    public void A_child_with_a_filter_is_sealed(string child, string ours, bool isSealed) => Assert.That(ProcessFiles.IsSealed(child, ours), Is.EqualTo(isSealed));

    [TestCase("Seccomp:\t2\nSeccomp_filters:\t1", "Seccomp:\t2\nSeccomp_filters:\t1", false)]
    [TestCase("Seccomp:\t2\nSeccomp_filters:\t2", "Seccomp:\t2\nSeccomp_filters:\t1", true)]
    public void A_filter_that_this_process_has_too_is_no_seal(string child, string ours, bool isSealed) => Assert.That(ProcessFiles.IsSealed(child, ours), Is.EqualTo(isSealed));

    [Test]
    public void A_kernel_that_counts_no_filters_is_believed() => Assert.That(ProcessFiles.IsSealed("Seccomp:\t2", "Seccomp:\t0"), Is.True);
}
