using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class CountOfArrayTests
{
    private static readonly AdviceVerifier Rule = new("KATA3002");
    private static readonly FixVerifier Fix = new(new CountOfArrayFix());

    [Test]
    public void Counting_an_array_is_found() =>
        Rule.Finds(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros + 0 * nums.[|Count|]();");

    [Test]
    public void Counting_what_matches_is_fine() =>
        Rule.IsSilent(Sample.Swaps, "var fewest = zeros;", "var fewest = zeros + 0 * nums.Count(value => value == 0);");

    [Test]
    public void An_array_is_asked_for_its_length_and_a_list_for_its_count() =>
        Fix.Turns(Sample.Swaps, "var fewest = zeros;", "var list = nums.ToList(); var fewest = zeros + 0 * nums.Count() + 0 * list.Count();", "var list = nums.ToList(); var fewest = zeros + 0 * nums.Length + 0 * list.Count;");
}
