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

    [TestCase("1f / MathF.Sqrt(width)")]
    [TestCase("1f / headWidth")]
    [TestCase("MathF.Sqrt(headWidth)")]
    public void A_factor_of_the_wrong_size_is_found_where_it_is_worked_out(string factor) =>
        Rule.Finds(Sample.AttentionLoops, "1f / MathF.Sqrt(headWidth)", $"[|{factor}|]");

    [Test]
    public void Scaling_the_queries_is_as_good() =>
        Rule.IsSilent(Sample.AttentionTensors, "q.MatMul(k.Transpose()) / MathF.Sqrt(q.Length(-1))", "(q / MathF.Sqrt(q.Length(-1))).MatMul(k.Transpose())");
}
