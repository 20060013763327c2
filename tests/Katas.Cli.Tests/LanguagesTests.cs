using System.Globalization;

namespace Katas.Cli.Tests;

public sealed class LanguagesTests
{
    [TestCase("en", "en")]
    [TestCase("en-GB", "en")]
    [TestCase("zh", "zh-CN")]
    [TestCase("zh-Hans-CN", "zh-CN")]
    [TestCase("zh_CN", "zh-CN")]
    [TestCase("ZH-cn", "zh-CN")]
    public void A_language_is_known_by_any_of_its_tags(string asked, string expected) =>
        Assert.That(Languages.Choose(asked, CultureInfo.InvariantCulture), Is.EqualTo(expected));

    [TestCase("zh-CN", "zh-CN")]
    [TestCase("de-DE", "en")]
    [TestCase("", "en")]
    public void Unasked_the_culture_decides_and_English_where_it_is_not_offered(string culture, string expected) =>
        Assert.That(Languages.Choose(null, CultureInfo.GetCultureInfo(culture)), Is.EqualTo(expected));

    [Test]
    public void A_language_that_is_not_offered_is_refused() =>
        Assert.That(() => Languages.Choose("fr", CultureInfo.InvariantCulture), Throws.TypeOf<UsageException>());
}
