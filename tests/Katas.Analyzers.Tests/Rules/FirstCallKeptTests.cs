using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FirstCallKeptTests
{
    private static readonly AdviceVerifier Rule = new("KATA1040");

    [Test]
    public void A_field_set_once_from_arguments_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, "_gamma = gamma;", "[|_gamma ??= gamma|];");

    [Test]
    public void A_field_set_every_time_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, "_gamma = gamma;", "_gamma = gamma * 1f;");
}
