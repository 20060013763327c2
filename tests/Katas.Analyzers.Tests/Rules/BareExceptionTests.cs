using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class BareExceptionTests
{
    private static readonly AdviceVerifier Rule = new("KATA3004");

    [Test]
    public void An_exception_of_no_kind_is_found() =>
        Rule.Finds(Sample.Swaps, "var fewest = zeros;", "var fewest = nums is null ? throw new [|Exception|](\"null\") : zeros;");

    [Test]
    public void One_that_says_its_kind_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "var fewest = zeros;", "var fewest = nums is null ? throw new ArgumentNullException(nameof(nums)) : zeros;");
}
