using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ScoreScaleTests
{
    private static readonly AdviceVerifier Rule = new("KATA1022");

    [Test]
    public void Unscaled_scores_are_found() =>
        Rule.Finds(Sample.AttentionTensors, "q.MatMul(k.Transpose()) / MathF.Sqrt(q.Length(-1))", "[|q.MatMul(k.Transpose())|]");

    [Test]
    public void A_missing_root_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "dot * scale", "[|dot / headWidth|]");

    [Test]
    public void The_width_of_the_model_is_not_that_of_a_head() =>
        Rule.Finds(Sample.AttentionLoops, "1f / MathF.Sqrt(headWidth)", "1f / MathF.Sqrt(width)");

    [Test]
    public void Scaling_the_queries_is_as_good() =>
        Rule.IsSilent(Sample.AttentionTensors, "q.MatMul(k.Transpose()) / MathF.Sqrt(q.Length(-1))", "(q / MathF.Sqrt(q.Length(-1))).MatMul(k.Transpose())");
}
