using Katas.Reference.Tests.InProcess;
using Katas.Testing;

namespace Katas.Reference.Tests.KataFolders;

[TestFixtureSource(typeof(KataFolder), nameof(KataFolder.Names))]
public sealed class KataJsonTests(string kata)
{
    private static readonly JsonSchema Schema =
        JsonSchema.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "schemas", "kata.schema.json")));

    private readonly KataFolder _folder = new(kata);

    [Test]
    public void Kata_json_follows_its_schema()
    {
        Assert.That(Schema.Errors(_folder.About), Is.Empty, $"katas/{kata}/kata.json against docs/schemas/kata.schema.json");
    }

    [Test]
    public void Points_of_the_checks_sum_to_100()
    {
        var points = _folder.Json.GetProperty("points").EnumerateObject().Where(category => category.Name != "speed").Sum(category => category.Value.GetInt32());

        Assert.That(points, Is.EqualTo(100), $"points in katas/{kata}/kata.json");
    }

    [Test]
    public void Points_are_those_of_the_checks_by_category()
    {
        var told = _folder.Json.GetProperty("points").EnumerateObject().Where(category => category.Name != "speed").ToDictionary(category => category.Name, category => category.Value.GetInt32());
        var given = LocalJudge.SpecOf(kata).Checks.ToLookup(check => check.Category.ToString().ToLowerInvariant(), check => check.Points);
        var differences = told.Keys.Union(given.Select(category => category.Key))
            .Where(category => told.GetValueOrDefault(category) != given[category].Sum())
            .Select(category => $"{category}: {told.GetValueOrDefault(category)} in kata.json, {given[category].Sum()} in {kata}Spec");

        Assert.That(differences, Is.Empty, $"points of {kata}");
    }
}
