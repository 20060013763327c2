using Katas.Core.Diagnosis;

namespace Katas.Core.Tests.Diagnosis;

public sealed class FactorMeaningTests
{
    [TestCase(2, "√4")]
    [TestCase(0.5, "1 / √4")]
    [TestCase(4, "4")]
    [TestCase(0.25, "1 / 4")]
    public void A_factor_that_a_size_explains_is_told_by_it(double factor, string formula) =>
        Assert.That(FactorMeaning.Of([new(factor, [("width", 4)])]), Is.EqualTo(new Signature.FactorOfSize(factor, formula, "width")));

    [Test]
    public void A_size_that_explains_one_case_and_not_the_other_was_chance() =>
        Assert.That(FactorMeaning.Of([new(2, [("width", 4)]), new(2, [("width", 9)])]), Is.EqualTo(new Signature.ConstantFactor(2)));

    [Test]
    public void Of_several_sizes_that_fit_one_case_the_one_that_fits_the_other_too_is_told() =>
        Assert.That(
            FactorMeaning.Of([new(2, [("width", 4), ("heads", 2)]), new(3, [("width", 4), ("heads", 3)])]),
            Is.EqualTo(new Signature.FactorOfSize(2, "2", "heads")));

    [Test]
    public void A_factor_that_no_size_explains_stands_alone() =>
        Assert.That(FactorMeaning.Of([new(1.7, [("width", 4)])]), Is.EqualTo(new Signature.ConstantFactor(1.7)));
}
