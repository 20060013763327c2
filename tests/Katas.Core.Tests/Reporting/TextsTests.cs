using System.Text.RegularExpressions;
using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;

namespace Katas.Core.Tests.Reporting;

public sealed class TextsTests
{
    [TestCaseSource(nameof(Languages))]
    public void Every_verdict_has_a_word(string language) => Assert.That(Texts.For(language).Verdicts.Keys, Is.EquivalentTo(Enum.GetValues<Verdict>()));

    [TestCaseSource(nameof(Languages))]
    public void Every_verdict_has_a_next_step(string language) => Assert.That(Texts.For(language).NextSteps.Keys, Is.EquivalentTo(Enum.GetValues<Verdict>()));

    [TestCaseSource(nameof(Languages))]
    public void Every_obstacle_has_its_explanation(string language) => Assert.That(Texts.For(language).Obstacles.Keys, Is.EquivalentTo(Enum.GetValues<Obstacle>()));

    [Test]
    public void Both_languages_fill_the_same_places()
    {
        var differing = typeof(Texts).GetProperties()
            .Where(property => property.PropertyType == typeof(string))
            .Where(property => !Places(property.GetValue(Texts.English)).SetEquals(Places(property.GetValue(Texts.Chinese))))
            .Select(property => property.Name);
        Assert.That(differing, Is.Empty);
    }

    [TestCase("zh-CN")]
    [TestCase("zh-Hans-CN")]
    [TestCase("zh")]
    public void Any_Chinese_gets_Chinese(string language) => Assert.That(Texts.For(language), Is.SameAs(Texts.Chinese));

    [TestCase("de-DE")]
    [TestCase("")]
    public void Any_other_language_gets_English(string language) => Assert.That(Texts.For(language), Is.SameAs(Texts.English));

    private static IReadOnlyList<string> Languages() => Texts.Languages;

    private static HashSet<string> Places(object? text) => [.. Regex.Matches((string)text!, @"\{[0-9]\}").Select(match => match.Value)];
}
