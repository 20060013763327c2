using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class AxisAssumedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1049");

    [Test]
    public void An_axis_counted_from_the_front_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, "var columns = scale.Length;", "var columns = (int)[|x.Lengths[1]|];");

    [Test]
    public void An_axis_counted_from_the_end_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, "var columns = scale.Length;", "var columns = (int)x.Lengths[^1];");
}
