using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests;

/// <summary>An honest solution never trips the policy: ordinary idioms, and every submission of this repository, wrong answers too.</summary>
public sealed class InnocentCodeTests
{
    private static IEnumerable<TestCaseData> Sources() => Repository.Idioms.Concat(Repository.Submissions).Select(Named);

    // Most of a wrong answer is the right one's code.
    private static TestCaseData Named(string file) => Repository.NameOf(file) is var name && name.Contains("/wrong/", StringComparison.Ordinal)
        ? new TestCaseData(file).SetArgDisplayNames(name).SetCategory("Heavy")
        : new TestCaseData(file).SetArgDisplayNames(name);

    [TestCaseSource(nameof(Sources))]
    public void What_is_written_is_allowed(string file) => Assert.That(SubmissionCompilation.Written(File.ReadAllText(file)), Is.Empty);

    [TestCaseSource(nameof(Sources)), Category("Heavy")]
    public void What_is_emitted_is_allowed(string file) =>
        Assert.That(SubmissionPolicy.CheckEmitted(SubmissionCompilation.Emit(File.ReadAllText(file))), Is.Empty);
}
