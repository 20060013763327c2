using Katas.Core.Verification;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

[TestFixtureSource(typeof(KataFolder), nameof(KataFolder.Names))]
public sealed class CorpusRulesTests(string kata)
{
    private readonly KataFolder _folder = new(kata);

    [Test]
    public void There_is_a_model_solution()
    {
        Assert.That(_folder.Solution, Does.Exist);
    }

    // How many there must be, and that each mistake has a head of id, title and advice, its file's name and a title of its own.
    [Test]
    public void The_corpus_keeps_to_the_rules()
    {
        var wrong = _folder.Corpus("wrong").ToDictionary(file => file, file => (IReadOnlyList<string>)[.. File.ReadLines(file).Take(3)]);

        Assert.That(CorpusRules.Faults(CorpusDemand.Of(_folder.Card), _folder.Corpus("right"), wrong), Is.Empty, $"reference/{kata}");
    }

    [Test]
    public void Who_asks_for_growth_has_an_anchor_for_the_clock() => Assert.That(
        File.Exists(Path.Combine(Path.GetDirectoryName(_folder.Solution)!, "Anchor.cs")), Is.EqualTo(LocalJudge.SpecOf(kata).Checks.Any(check => check is Katas.Authoring.IGrowthCheck)));

    [Test]
    public void What_is_said_of_mutants_can_be_read()
    {
        Assert.That(() => Explanation.Read(Path.GetDirectoryName(_folder.Solution)!), Throws.Nothing);
    }
}
