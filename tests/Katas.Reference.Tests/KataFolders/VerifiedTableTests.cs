using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

/// <summary>The table of <c>kata verify --all</c> in reference/README.md is of the katas and the corpus that there are.</summary>
[TestFixtureSource(nameof(Published))]
public sealed class VerifiedTableTests(string kata)
{
    private const string Again = "run './kata verify --all --markdown FILE' and put its table into reference/README.md";

    private readonly KataFolder _folder = new(kata);

    // A draft is its author's until it is published.
    private static IEnumerable<string> Published() => KataFolder.Names.Where(name => new KataFolder(name).Card.Status == "published");

    [Test]
    public void It_stands_in_the_table_as_fit()
    {
        Assert.That(Row(), Has.Some.EqualTo("fit"), Again);
    }

    [Test]
    public void The_table_counts_the_answers_that_there_are()
    {
        var (right, wrong) = (_folder.Corpus("right").Count + 1, _folder.Corpus("wrong").Count);

        Assert.That(Row(), Is.SupersetOf((string[])[$"{right} of {right}", $"{wrong} of {wrong}"]), Again);
    }

    private string[] Row() => File.ReadLines(Path.Combine(Repository.Root, "reference", "README.md"))
        .Select(line => line.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        .FirstOrDefault(cells => cells is [var first, ..] && first == kata) ?? [];
}
