using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class OddDimensionTests
{
    private static readonly AdviceVerifier Rule = new("KATA1037");

    [Test]
    public void Halving_and_doubling_is_found() =>
        Rule.Finds(Sample.Encoding, "Tensor.Zeros(length, modelDimension)", "Tensor.Zeros(length, [|modelDimension / 2 * 2|])");

    [Test]
    public void Doubling_a_pair_is_fine() =>
        Rule.IsSilent(Sample.Encoding, "var i = column / 2;", "var i = column / 2 * 2 / 2;");
}
