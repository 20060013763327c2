using System.Diagnostics;
using Katas.Analyzers.Tests.Verifying;
using Microsoft.CodeAnalysis;

namespace Katas.Analyzers.Tests.Corpus;

/// <summary>What all rules together say of the corpus: nothing against right answers, and of wrong ones where they are wrong.</summary>
public sealed class CorpusAdviceTests
{
    private const int Goal = 60;

    private static IEnumerable<TestCaseData> RightAnswers() =>
        Repository.Submissions.Where(file => file.Contains("/right/", StringComparison.Ordinal) || file.Contains("/slow/", StringComparison.Ordinal) || file.EndsWith("/Solution.cs", StringComparison.Ordinal) || file.Replace('\\', '/').Contains("/katas/", StringComparison.Ordinal))
            .Select(file => new TestCaseData(file).SetArgDisplayNames(Repository.NameOf(file)));

    [TestCaseSource(nameof(RightAnswers))]
    public void A_right_answer_is_not_warned_of(string file) => Assert.That(Warnings(Advice(File.ReadAllText(file))).Select(Text), Is.Empty);

    [Test]
    public void The_map_names_every_wrong_answer() =>
        Assert.That(
            Repository.Submissions.Select(Repository.NameOf).Where(name => name.Contains("/wrong/", StringComparison.Ordinal)).Select(name => name["reference/".Length..^".cs".Length].Replace("/wrong/", "/", StringComparison.Ordinal)),
            Is.EquivalentTo(VisibleMistake.All.Select(mistake => mistake.Name)));

    [Test]
    public void The_map_points_to_lines_that_exist() =>
        Assert.That(VisibleMistake.All.Where(mistake => mistake.IsVisible && !mistake.LinesIn(mistake.Source).Any()).Select(mistake => mistake.Name), Is.Empty);

    [Test, Category("Heavy")]
    public void Most_mistakes_that_are_visible_are_pointed_to_on_the_right_line()
    {
        var table = CorpusTable.Of(source => (source, lines => lines), VisibleMistake.All);
        TestContext.Out.WriteLine(table.Text);

        Assert.That(table.Share, Is.AtLeast(Goal));
    }

    [Test, Category("Heavy")]
    public void The_time_that_advice_takes_beside_compiling_is_printed()
    {
        var sources = VisibleMistake.All.Select(mistake => mistake.Source).ToArray();
        var (advice, compiling) = (new List<double>(), new List<double>());
        for (var round = 0; round < 3; round++)
        {
            foreach (var source in sources)
            {
                var (compilation, tree) = SubmissionCompilation.Of(source);
                var begin = Stopwatch.GetTimestamp();
                SubmissionCompilation.Emit(source);
                var emitted = Stopwatch.GetTimestamp();
                SubmissionAdvice.Of(compilation, tree, CancellationToken.None);
                if (round == 0) continue;
                compiling.Add(Stopwatch.GetElapsedTime(begin, emitted).TotalMilliseconds);
                advice.Add(Stopwatch.GetElapsedTime(emitted).TotalMilliseconds);
            }
        }

        TestContext.Out.WriteLine($"warm, over {sources.Length} submissions: compiling {Median(compiling):F1} ms, advice {Median(advice):F1} ms, its longest {advice.Max():F1} ms");
        Assert.That(advice, Has.Count.EqualTo(2 * sources.Length));
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    internal static IEnumerable<Diagnostic> Advice(string source)
    {
        var (compilation, tree) = SubmissionCompilation.Of(source);
        return SubmissionAdvice.Of(compilation, tree, CancellationToken.None);
    }

    internal static IEnumerable<Diagnostic> Warnings(IEnumerable<Diagnostic> advice) => advice.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);

    private static string Text(Diagnostic diagnostic) => $"{diagnostic.Location.GetLineSpan().StartLinePosition.Line + 1}: {diagnostic.Id} {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}";
}
