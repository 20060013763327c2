using Katas.Analyzers.Tests.Verifying;
using Katas.Testing.Corpus;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>
/// Answers that no rule was written after: right ones in unusual styles, and mistakes made in them. What the rules say of these is the honest figure; that of the corpus, which
/// they were written beside, is the friendly one.
/// </summary>
public sealed class HeldOutTests
{
    // Not goals, but what holds now: 32 of 50 on the very line that was changed, 42 of 50 on some line.
    private const int LeastOnTheLine = 60;
    private const int LeastWarned = 80;
    private const int Points = 5;

    private static IEnumerable<TestCaseData> RightAnswers() => Cases(HeldOutAnswer.Right(VisibleMistake.HeldOutFolder));

    private static IEnumerable<TestCaseData> WrongAnswers() => Cases(HeldOutAnswer.Wrong(VisibleMistake.HeldOutFolder).Concat(HeldOutAnswer.Wrong(VisibleMistake.HeldOutFolder, "later.txt")));

    private static IEnumerable<TestCaseData> Cases(IEnumerable<HeldOutAnswer> answers) => answers.Select(answer => new TestCaseData(answer.Source).SetArgDisplayNames(answer.Name));

    [TestCaseSource(nameof(RightAnswers))]
    [TestCaseSource(nameof(WrongAnswers))]
    public void It_compiles(string source) =>
        Assert.That(SubmissionCompilation.Of(source).Compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error), Is.Empty);

    [TestCaseSource(nameof(RightAnswers))]
    public void A_right_answer_is_not_warned_of(string source) =>
        Assert.That(CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(source)).Select(warning => warning.ToString()), Is.Empty);

    [TestCaseSource(nameof(RightAnswers)), Category("Heavy")]
    public void A_right_answer_in_another_style_is_not_warned_of(string source) =>
        Assert.That(CorpusAdviceTests.Warnings(CorpusAdviceTests.Advice(Restyled.Of(source).Source)).Select(warning => warning.ToString()), Is.Empty);

    [Test, Category("Heavy")]
    public void Mistakes_are_warned_of_and_pointed_to_as_often_in_either_style()
    {
        var (plain, restyled) = (CorpusTable.Of(source => (source, lines => lines), VisibleMistake.HeldOut), CorpusTable.Of(Restyled.Of, VisibleMistake.HeldOut));
        TestContext.Out.WriteLine(plain.Text);
        TestContext.Out.WriteLine("In another style:");
        TestContext.Out.WriteLine(restyled.Text);

        Assert.Multiple(() =>
        {
            Assert.That(plain.Share, Is.AtLeast(LeastOnTheLine));
            Assert.That(plain.Warned, Is.AtLeast(LeastWarned));
            Assert.That(restyled.Share, Is.EqualTo(plain.Share).Within(Points));
        });
    }
}
