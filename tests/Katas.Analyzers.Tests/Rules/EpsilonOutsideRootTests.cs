using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class EpsilonOutsideRootTests
{
    private static readonly AdviceVerifier Rule = new("KATA1003");

    [Test]
    public void Epsilon_behind_the_root_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "[|MathF.Sqrt(variance) + epsilon|]");

    [Test]
    public void It_is_found_on_tensors() =>
        Rule.Finds(Sample.BatchNormTensors, "(variance + state.Epsilon).Sqrt()", "[|variance.Sqrt() + state.Epsilon|]");

    [Test]
    public void Epsilon_before_the_variance_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "MathF.Sqrt(variance + epsilon)", "MathF.Sqrt(epsilon + variance)");
}
