using Katas.Analyzers.Tests.Verifying;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>
/// Answers that no rule was written after: right ones in unusual styles, and mistakes made in them. What the rules say of these is the honest figure; that of the corpus, which
/// they were written beside, is the friendly one.
/// </summary>
public sealed class HeldOutTests
{
    private const int Goal = 60;
    private const int Points = 5;

    private static IEnumerable<TestCaseData> RightAnswers() => Files("right");

    private static IEnumerable<TestCaseData> WrongAnswers() => Files("wrong");

    private static IEnumerable<TestCaseData> Files(string kind) => VisibleMistake.HeldOutFiles(kind).Select(file => new TestCaseData(file).SetArgDisplayNames(Path.GetFileNameWithoutExtension(file)));

    [TestCaseSource(nameof(RightAnswers))]
    [TestCaseSource(nameof(WrongAnswers))]
    public void It_compiles(string file) =>
        Assert.That(SubmissionCompilation.Of(File.ReadAllText(file)).Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);

    [TestCaseSource(nameof(RightAnswers))]
    public void A_right_answer_is_not_warned_of(string file) =>
        Assert.That(CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(File.ReadAllText(file))).Select(warning => warning.ToString()), Is.Empty);

    [TestCaseSource(nameof(RightAnswers)), Category("Heavy")]
    public void A_right_answer_in_another_style_is_not_warned_of(string file) =>
        Assert.That(CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(Restyling.Of(File.ReadAllText(file)).Source)).Select(warning => warning.ToString()), Is.Empty);

    [Test, Category("Heavy")]
    public void Most_mistakes_are_pointed_to_on_the_right_line_in_either_style()
    {
        var (plain, restyled) = (CorpusTable.Of(source => (source, lines => lines), VisibleMistake.HeldOut), CorpusTable.Of(Restyling.Of, VisibleMistake.HeldOut));
        TestContext.Out.WriteLine(plain.Text);
        TestContext.Out.WriteLine("In another style:");
        TestContext.Out.WriteLine(restyled.Text);

        Assert.That(plain.Share, Is.AtLeast(Goal));
        Assert.That(restyled.Share, Is.EqualTo(plain.Share).Within(Points));
    }
}
