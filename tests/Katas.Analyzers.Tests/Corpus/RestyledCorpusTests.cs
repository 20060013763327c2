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
        var restyled = Restyled.Of(File.ReadAllText(file)).Source;
        Assert.That(SubmissionCompilation.Of(restyled).Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty, "errors of the compiler");
        Assert.That(CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(restyled)).Select(warning => warning.ToString()), Is.Empty);
    }

    [Test]
    public void A_wrong_answer_in_another_style_compiles() => Assert.That(
        from mistake in VisibleMistake.All.Concat(VisibleMistake.HeldOut)
        from diagnostic in SubmissionCompilation.Of(Restyled.Of(mistake.Source).Source).Compilation.GetDiagnostics()
        where diagnostic.Severity == DiagnosticSeverity.Error
        select $"{mistake.Name}: {diagnostic}", Is.Empty);

    [Test]
    public void As_many_mistakes_are_pointed_to_in_another_style()
    {
        var (plain, restyled) = (CorpusTable.Of(source => (source, lines => lines), VisibleMistake.All), CorpusTable.Of(Restyled.Of, VisibleMistake.All));
        TestContext.Out.WriteLine(restyled.Text);

        Assert.That(restyled.Share, Is.EqualTo(plain.Share).Within(Points));
    }
}
