using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class CountOfArrayTests
{
    private static readonly AdviceVerifier Rule = new("KATA3002");

    [Test]
    public void Counting_an_array_is_found() =>
        Rule.Finds(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros + 0 * nums.[|Count|]();");

    [Test]
    public void Counting_what_matches_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros + 0 * nums.Count(value => value == 0);");
}
