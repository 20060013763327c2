using System.Text.RegularExpressions;
using Katas.Core.Diagnosis;
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

    [TestCaseSource(nameof(Languages))]
    public void Every_signature_has_its_words(string language) => Assert.That(Texts.For(language).Signatures.Keys, Is.EquivalentTo(Signatures.Select(signature => signature.Id)));

    [TestCaseSource(nameof(Languages))]
    public void The_words_of_a_signature_say_all_of_its_values(string language)
    {
        var silent =
            from signature in Signatures
            let words = Texts.For(language).SentenceOf(signature)
            from value in signature.Values
            where !words.Contains(value, StringComparison.Ordinal)
            select $"{signature.Id}: {value}";
        Assert.That(silent, Is.Empty);
    }

    [TestCase("zh-CN")]
    [TestCase("zh-Hans-CN")]
    [TestCase("zh")]
    public void Any_Chinese_gets_Chinese(string language) => Assert.That(Texts.For(language), Is.SameAs(Texts.Chinese));

    [TestCase("de-DE")]
    [TestCase("")]
    public void Any_other_language_gets_English(string language) => Assert.That(Texts.For(language), Is.SameAs(Texts.English));

    private static IReadOnlyList<Signature> Signatures =>
    [
        new Signature.NotANumber(), new Signature.FirstEntryOnly(), new Signature.Transposed(7, 8), new Signature.Permuted(7, [1, 0]), new Signature.ConstantFactor(1.75),
        new Signature.FactorOfSize(0.5, "1 / √4", "numHeads"), new Signature.AdditiveConstant(1.75), new Signature.OneMethodOnly("Backward", "Forward"),
    ];

    private static IReadOnlyList<string> Languages() => Texts.Languages;

    private static HashSet<string> Places(object? text) => [.. Regex.Matches((string)text!, @"\{[0-9]\}").Select(match => match.Value)];
}
