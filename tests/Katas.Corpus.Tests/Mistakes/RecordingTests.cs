using Katas.Core;
using Katas.Core.Diagnosis;
using Katas.Core.Packs;

namespace Katas.Corpus.Tests.Mistakes;

/// <summary>
/// Holds <c>reference/X/mistakes.json</c> to the corpus and the specs. <c>KATAS_RECORD=1 dotnet test tests/Katas.Corpus.Tests --filter Recording</c> makes
/// the files anew.
/// </summary>
public sealed class RecordingTests
{
    private const string Variable = "KATAS_RECORD";
    private const string Remedy = "record it again: KATAS_RECORD=1 dotnet test tests/Katas.Corpus.Tests --filter Recording";

    private Grading _grading = null!;

    private static IEnumerable<TestCaseData> Katas => Recorder.Katas.Select(kata => new TestCaseData(kata).SetArgDisplayNames(kata.Name));

    [OneTimeSetUp]
    public async Task Start()
    {
        _grading = new(Corpus.Pack, ToolLayout.BesideProgram);
        if (Environment.GetEnvironmentVariable(Variable) != "1") return;
        foreach (var kata in Corpus.Pack.Katas) await File.WriteAllTextAsync(Recorder.FileOf(kata), (await Recorder.RecordAsync(_grading, kata)).ToString());
    }

    [OneTimeTearDown]
    public async Task Stop() => await _grading.DisposeAsync();

    [TestCaseSource(nameof(Katas))]
    public void Every_wrong_answer_is_kept_under_its_title_and_advice(Kata kata)
    {
        var kept = MistakesFile.Read(Recorder.FileOf(kata)).Mistakes.Select(mistake => mistake.Mistake);

        Assert.That(kept, Is.EqualTo(Recorder.Wrong(kata).Select(KnownMistake.FromSource)), Remedy);
    }

    // Each in turn as if it were in nobody's corpus: what is not known must not be called by another's name.
    [TestCaseSource(nameof(Katas))]
    public void A_mistake_that_is_not_known_is_taken_for_no_other(Kata kata)
    {
        var kept = MistakesFile.Read(Recorder.FileOf(kata));
        var confused =
            from mistake in kept.Mistakes
            let others = kept.Mistakes.Where(other => other != mistake).ToArray()
            let named = MistakeMatcher.Find(Over(kept.Truth, mistake.Wrong), kept.Truth, others)
            where named is not null
            select $"{mistake.Mistake.Id} is taken for {named.Id}";

        Assert.That(confused, Is.Empty);
    }

    [TestCaseSource(nameof(Katas))]
    public async Task The_model_solution_answers_as_it_is_kept(Kata kata)
    {
        var kept = MistakesFile.Read(Recorder.FileOf(kata)).Truth;
        var now = await Recorder.AskModelAsync(_grading, kata);

        Assert.That(now.Questions, Is.EquivalentTo(kept.Questions), Remedy);
        Assert.That(now.Questions.Where(question => now.IsWrong(question, kept)), Is.Empty, Remedy);
    }

    private static Answers Over(Answers truth, Answers wrong)
    {
        var answers = new Answers();
        foreach (var question in truth.Questions.Union(wrong.Questions)) answers.Add(question, wrong[question] ?? truth[question]!);
        return answers;
    }
}
