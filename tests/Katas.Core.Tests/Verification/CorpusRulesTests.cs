using Katas.Core.Packs;
using Katas.Core.Tests.Support;
using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

public sealed class CorpusRulesTests
{
    private static readonly CorpusDemand OneEach = new(1, 1);

    [TestCase("draft", "normalization", 2, 4)]
    [TestCase("published", "normalization", 8, 24)]
    [TestCase("published", "attention", 8, 24)]
    [TestCase("published", "arrays", 8, 18)]
    public void What_is_demanded_follows_from_status_and_topic(string status, string topic, int right, int wrong) =>
        Assert.That(CorpusDemand.Of(Judges.Pack.Katas[0].Card with { Status = status, Topic = topic }), Is.EqualTo(new CorpusDemand(right, wrong)));

    [Test]
    public void A_corpus_that_is_as_it_should_be_has_no_fault() =>
        Assert.That(Faults(("wrong/OffByOne.cs", ["// id: off-by-one", "// title: Off by one", "// advice: Look at the border."])), Is.Empty);

    [Test]
    public void Too_few_answers_are_told_with_how_many_there_should_be() => Assert.That(
        CorpusRules.Faults(new(2, 3), ["right/A.cs"], new Dictionary<string, IReadOnlyList<string>>()),
        Is.EqualTo((string[])["right/ holds 1 of at least 2 answers", "wrong/ holds 0 of at least 3 answers"]));

    [TestCase("// id: off-by-one", "// title: Off by one", "", "OffByOne.cs line 3: '// advice: ...' is missing")]
    [TestCase("// id: off-by-one", "// title: ", "// advice: Look.", "OffByOne.cs line 2: '// title: ...' is missing")]
    [TestCase("// off-by-one", "// title: Off by one", "// advice: Look.", "OffByOne.cs line 1: '// id: ...' is missing")]
    [TestCase("// id: off-by-two", "// title: Off by one", "// advice: Look.", "OffByOne.cs: the id 'off-by-two' is not the file's name in lower case with hyphens")]
    public void A_head_that_is_not_well_formed_is_told(string id, string title, string advice, string fault) =>
        Assert.That(Faults(("wrong/OffByOne.cs", [id, title, advice])), Is.EqualTo((string[])[fault]));

    [Test]
    public void A_file_that_ends_before_its_head_does_is_told() => Assert.That(Faults(("wrong/OffByOne.cs", [])), Has.Count.EqualTo(3));

    [Test]
    public void Two_mistakes_with_one_title_are_told() => Assert.That(
        Faults(("wrong/One.cs", ["// id: one", "// title: Same", "// advice: Look."]), ("wrong/Two.cs", ["// id: two", "// title: Same", "// advice: Look."])),
        Is.EqualTo((string[])["One.cs, Two.cs have one title: Same"]));

    private static IReadOnlyList<string> Faults(params (string File, string[] Lines)[] wrong) =>
        CorpusRules.Faults(OneEach, ["right/A.cs"], wrong.ToDictionary(each => each.File, each => (IReadOnlyList<string>)each.Lines));
}
