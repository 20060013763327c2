using System.Globalization;

namespace Katas.Reference.Tests.KataFolders;

[TestFixtureSource(typeof(KataFolder), nameof(KataFolder.Names))]
public sealed class CorpusRulesTests(string kata)
{
    private static readonly string[] HeaderFields = ["id", "title", "advice"];

    private readonly KataFolder _folder = new(kata);

    [Test]
    public void There_is_a_model_solution()
    {
        Assert.That(_folder.Solution, Does.Exist);
    }

    [Test]
    public void There_are_enough_right_and_wrong_answers_to_trust_the_checks()
    {
        var (right, wrong) = _folder.IsDraft ? (2, 4) : (4, 8);

        Assert.Multiple(() =>
        {
            Assert.That(_folder.Corpus("right"), Has.Count.AtLeast(right), $"files in reference/{kata}/right");
            Assert.That(_folder.Corpus("wrong"), Has.Count.AtLeast(wrong), $"files in reference/{kata}/wrong");
        });
    }

    [Test]
    public void Every_wrong_answer_starts_with_its_id_title_and_advice()
    {
        var poor =
            from file in _folder.Corpus("wrong")
            let lines = File.ReadLines(file).Take(HeaderFields.Length).ToArray()
            from field in HeaderFields.Index()
            where lines.Length <= field.Index || !HasField(lines[field.Index], field.Item)
            select $"{Path.GetFileName(file)} line {field.Index + 1}: '// {field.Item}: ...' is missing";

        Assert.That(poor, Is.Empty, $"headers in reference/{kata}/wrong");
    }

    [Test]
    public void The_id_of_a_wrong_answer_is_its_file_name()
    {
        var different =
            from file in _folder.Corpus("wrong")
            let id = File.ReadLines(file).First().Replace("// id: ", "", StringComparison.Ordinal)
            where PascalCase(id) != Path.GetFileNameWithoutExtension(file)
            select $"{Path.GetFileName(file)}: id {id}";

        Assert.That(different, Is.Empty, $"ids in reference/{kata}/wrong");
    }

    [Test]
    public void Wrong_answers_have_titles_of_their_own()
    {
        var repeated = _folder.Corpus("wrong").GroupBy(file => File.ReadLines(file).ElementAtOrDefault(1))
            .Where(group => group.Count() > 1)
            .Select(group => $"{group.Key}: {string.Join(", ", group.Select(file => Path.GetFileName(file)))}");

        Assert.That(repeated, Is.Empty, $"titles in reference/{kata}/wrong");
    }

    private static bool HasField(string line, string field) =>
        line.StartsWith($"// {field}: ", StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(line[$"// {field}: ".Length..]);

    private static string PascalCase(string id) =>
        string.Concat(id.Split('-').Where(word => word.Length > 0).Select(word => char.ToUpper(word[0], CultureInfo.InvariantCulture) + word[1..]));
}
