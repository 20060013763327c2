using Katas.Core;
using Katas.Core.Diagnosis;
using Katas.Core.Packs;

namespace Katas.Corpus.Tests.Mistakes;

/// <summary>What becomes of known mistakes and of right answers in the diagnosis: the share named is printed.</summary>
[Category("Heavy")]
public sealed class NamingTests
{
    private Grading _grading = null!;

    [OneTimeSetUp]
    public void Start() => _grading = new(Corpus.Pack, ToolLayout.BesideProgram);

    [OneTimeTearDown]
    public async Task Stop() => await _grading.DisposeAsync();

    [Test]
    public async Task Mistakes_are_named()
    {
        foreach (var kata in Corpus.Pack.Katas)
        {
            var known = MistakesFile.Read(Recorder.FileOf(kata));
            int named = 0, falsely = 0, all = 0;
            foreach (var file in Recorder.Wrong(kata))
            {
                all++;
                var answers = await Recorder.AskAsync(_grading, kata, file);
                var id = KnownMistake.FromSource(file).Id;
                var found = MistakeMatcher.Find(answers, known.Truth, known.Mistakes);
                var own = known.Mistakes.Single(m => m.Mistake.Id == id).Wrong.Count;
                if (found?.Id == id) named++;
                else
                {
                    if (found is not null) falsely++;
                    TestContext.Out.WriteLine($"{kata.Name} {id}: {found?.Id ?? "-"} ({own} wrong of {answers.Count}) [{string.Join(", ", known.Mistakes.Where(m => m.Mistake.Id != id && m.Wrong.Count == own && m.Wrong.Questions.All(q => known.Mistakes.Single(x => x.Mistake.Id == id).Wrong[q] is { } a && Likenesses.Of(a, m.Wrong[q]!) == Likeness.Same)).Select(m => m.Mistake.Id))}]");
                }
            }
            TestContext.Out.WriteLine($"{kata.Name}: {named} of {all}, {falsely} falsely");
        }
    }
}
