using System.Text.RegularExpressions;
using Hostiles.Support;

namespace Hostiles;

/// <summary>README.md says which file shows what; it is to stay true.</summary>
public sealed partial class CorpusTableTests
{
    private static readonly string[] Rows = [.. File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md"))
        .Split("## What is asked for, and where it is")[1].Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal))];

    [Test]
    public void Every_attack_stands_in_the_table_and_every_entry_is_an_attack() =>
        Assert.That(Rows.SelectMany(Entries).Distinct(), Is.EquivalentTo(Attack.All.Concat(Attack.Sources).Select(attack => attack.Name)));

    [Test]
    public void Nothing_is_asked_for_without_an_attack() =>
        Assert.That(Rows.Where(row => !Entries(row).Any()).Select(row => row.Split('|')[2].Trim()), Has.All.EqualTo("files"));

    [Test]
    public void Every_attack_says_what_it_does_and_what_may_come_of_it() => Assert.Multiple(() =>
    {
        foreach (var attack in Attack.All) Assert.That(() => attack.Verdicts.Count, Throws.Nothing, attack.Name);
        foreach (var attack in Attack.All.Concat(Attack.Sources))
        {
            Assert.That(() => attack.UnderThePolicy.Count, Throws.Nothing, attack.Name);
            Assert.That(attack.Source, Does.StartWith("// attack: "), attack.Name);
            Assert.That(attack.Twin(), Is.Not.EqualTo(attack.Armed()), attack.Name);
        }
    });

    private static IEnumerable<string> Entries(string row) => Name().Matches(row.Split('|')[2]).Select(match => match.Groups[1].Value);

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Name();
}
