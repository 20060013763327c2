using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MaximumStartTests
{
    private static readonly AdviceVerifier Rule = new("KATA1024");

    [Test]
    public void A_maximum_from_zero_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "largest = MathF.Max(largest, scores[j]);", "largest = [|MathF.Max(0f, scores[j])|];");

    [Test]
    public void Minus_infinity_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "var largest = float.NegativeInfinity;", "float largest = float.NegativeInfinity;");
}
