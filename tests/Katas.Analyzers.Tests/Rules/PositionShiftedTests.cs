using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class PositionShiftedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1036");

    [Test]
    public void Counting_from_one_is_found() =>
        Rule.Finds(Sample.Encoding, "(startPosition + p) /", "([|startPosition + p + 1|]) /");

    [Test]
    public void Multiplying_by_a_growing_power_is_found() =>
        Rule.Finds(Sample.Encoding, "(startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension)", "[|(startPosition + p) * Math.Pow(10000, 2.0 * i / modelDimension)|]");

    [Test]
    public void The_order_of_the_sum_is_free() =>
        Rule.IsSilent(Sample.Encoding, "(startPosition + p) /", "(p + startPosition) /");
}
