using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SmallBatchRefusalTests
{
    private static readonly AdviceVerifier Rule = new("KATA1016");

    [Test]
    public void Nothing_refused_is_found() =>
        Rule.Finds(Sample.BatchNormTensors, "if (training && count < 2) throw new ArgumentException(\"Training needs two values a channel.\");", "_ = count;");

    [Test]
    public void Counting_examples_is_found() =>
        Rule.Finds(Sample.BatchNormTensors, "training && count < 2", "[|x.Lengths[0] < 2|]");

    [Test]
    public void Counting_values_is_fine() =>
        Rule.IsSilent(Sample.BatchNormTensors, "training && count < 2", "training && x.FlattenedLength / x.Lengths[1] < 2");
}
