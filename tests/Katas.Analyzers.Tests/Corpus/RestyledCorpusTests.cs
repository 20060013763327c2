using Katas.Analyzers.Tests.Verifying;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>The rules look at what code computes, so other names and another style change little.</summary>
[Category("Heavy")]
public sealed class RestyledCorpusTests
{
    private const int Points = 5;

    private static IEnumerable<TestCaseData> RightAnswers() =>
        Repository.Submissions.Where(file => file.Contains("/right/", StringComparison.Ordinal) || file.Contains("/slow/", StringComparison.Ordinal) || file.EndsWith("/Solution.cs", StringComparison.Ordinal))
            .Select(file => new TestCaseData(file).SetArgDisplayNames(Repository.NameOf(file)));

    [TestCaseSource(nameof(RightAnswers))]
    public void A_right_answer_in_another_style_is_not_warned_of(string file)
    {
        var restyled = Restyling.Of(File.ReadAllText(file)).Source;
        Assert.That(SubmissionCompilation.Of(restyled).Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, "errors of the compiler");
        Assert.That(CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(restyled)).Select(warning => warning.ToString()), Is.Empty);
    }

    [Test, Category("Heavy")]
    public void As_many_mistakes_are_pointed_to_in_another_style()
    {
        var (plain, restyled) = (CorpusTable.Of(source => (source, lines => lines), VisibleMistake.All), CorpusTable.Of(Restyling.Of, VisibleMistake.All));
        TestContext.Out.WriteLine(restyled.Text);

        Assert.That(restyled.Share, Is.EqualTo(plain.Share).Within(Points));
    }
}
