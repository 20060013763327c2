using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

public sealed class ExplanationTests
{
    private string _folder = "";

    [SetUp]
    public void SetUp() => _folder = Directory.CreateTempSubdirectory("katas-explained-").FullName;

    [TearDown]
    public void TearDown() => Directory.Delete(_folder, recursive: true);

    [Test]
    public void A_kata_without_the_file_explains_nothing() => Assert.That(Explanation.Read(_folder), Is.Empty);

    [Test]
    public void An_entry_says_which_mutant_and_why()
    {
        Write("""[{ "member": "F", "before": "a", "after": "b", "why": "Nobody can tell." }]""");

        Assert.That(Explanation.Read(_folder), Is.EqualTo((Explanation[])[new("F", "a", "b", "Nobody can tell.")]));
    }

    [TestCase("""[{ "member": "F", "before": "a", "after": "b", "why": " " }]""", "does not say why")]
    [TestCase("""[{ "member": "F", "before": "a", "after": "b" }]""", "why")]
    [TestCase("null", "null")]
    [TestCase("[", "survivors.json")]
    public void A_file_that_is_not_such_a_list_is_told(string json, string fault)
    {
        Write(json);

        Assert.That(() => Explanation.Read(_folder), Throws.TypeOf<GraderUnavailableException>().With.Message.Contains(fault));
    }

    private void Write(string json) => File.WriteAllText(Path.Combine(_folder, Explanation.FileName), json);
}
