using System.Text.RegularExpressions;
using Katas.Authoring;
using Katas.Reference.Tests.InProcess;

namespace Katas.Reference.Tests.KataFolders;

[TestFixtureSource(typeof(KataFolder), nameof(KataFolder.Names))]
public sealed partial class CheckRulesTests(string kata)
{
    private readonly IReadOnlyList<Check> _checks = LocalJudge.SpecOf(kata).Checks;

    [Test]
    public void Ids_are_unique()
    {
        var repeated = _checks.GroupBy(check => check.Id).Where(group => group.Count() > 1).Select(group => group.Key);

        Assert.That(repeated, Is.Empty, $"ids that {kata}Spec gives more than once");
    }

    [Test]
    public void Ids_are_lower_case_words_with_hyphens()
    {
        Assert.That(_checks.Select(check => check.Id).Where(id => !Hyphenated().IsMatch(id)), Is.Empty, $"ids in {kata}Spec");
    }

    [Test]
    public void Names_are_one_line_each_and_tell_checks_apart()
    {
        var poor = _checks.Where(check => string.IsNullOrWhiteSpace(check.Name) || check.Name.Contains('\n')).Select(check => check.Id)
            .Concat(_checks.GroupBy(check => check.Name).Where(group => group.Count() > 1).Select(group => $"twice: {group.Key}"));

        Assert.That(poor, Is.Empty, $"names in {kata}Spec");
    }

    // A visible edge is a convention; see Spec<TContract>.Convention.
    [Test]
    public void A_convention_costs_at_most_5_points()
    {
        var dear = _checks.Where(check => check is { Category: CheckCategory.Edge, Visible: true, Points: > 5 }).Select(check => $"{check.Id}: {check.Points}");

        Assert.That(dear, Is.Empty, $"conventions in {kata}Spec");
    }

    [Test]
    public void Examples_come_first_and_are_visible()
    {
        var examples = _checks.TakeWhile(check => check.Category == CheckCategory.Example).ToArray();
        var all = _checks.Where(check => check.Category == CheckCategory.Example).ToArray();

        Assert.Multiple(() =>
        {
            Assert.That(all, Is.Not.Empty, $"examples in {kata}Spec");
            Assert.That(examples, Is.EqualTo(all), $"examples of {kata}Spec that other checks come before");
            Assert.That(all.Where(check => !check.Visible).Select(check => check.Id), Is.Empty, $"hidden examples in {kata}Spec");
        });
    }

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$")]
    private static partial Regex Hyphenated();
}
