using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class NotCentredTests
{
    private static readonly AdviceVerifier Rule = new("KATA1007");

    [Test]
    public void Values_that_are_not_centred_are_found() =>
        Rule.Finds(Sample.LayerNormLoops, "(values[start + c] - mean) / deviation", "[|values[start + c] / deviation|]");

    [Test]
    public void The_mean_divided_apart_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "(values[start + c] - mean) / deviation", "values[start + c] / deviation - mean / deviation");
}
