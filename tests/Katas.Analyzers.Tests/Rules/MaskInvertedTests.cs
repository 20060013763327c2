using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class MaskInvertedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1025");

    [Test]
    public void A_zero_that_is_let_through_is_found() =>
        Rule.Finds(Sample.AttentionLoops, "mask is null || mask[b, i, j] == 1f ? dot * scale : float.NegativeInfinity", "[|mask is null || mask[b, i, j] == 0f ? dot * scale : float.NegativeInfinity|]");

    [Test]
    public void Filling_where_the_mask_is_one_is_found() =>
        Rule.Finds(Sample.AttentionTensors, "scores.MaskedFill(1f - oneForAllHeads, float.NegativeInfinity)", "[|scores.MaskedFill(oneForAllHeads, float.NegativeInfinity)|]");

    [Test]
    public void Not_equal_to_zero_is_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "mask[b, i, j] == 1f", "mask[b, i, j] != 0f");

    [Test]
    public void Branches_the_other_way_round_are_fine() =>
        Rule.IsSilent(Sample.AttentionLoops, "mask is null || mask[b, i, j] == 1f ? dot * scale : float.NegativeInfinity", "mask is not null && mask[b, i, j] == 0f ? float.NegativeInfinity : dot * scale");

    private static string ScoresOfWhatIsKept => File.ReadAllText(Path.Combine(Repository.Root, "tests/Katas.Analyzers.Tests/Corpus/HeldOut/right/AttentionByRecursionOverHeads.cs"));

    [Test]
    public void Scores_of_the_keys_that_may_not_be_attended_to_are_found() =>
        Rule.Finds(ScoresOfWhatIsKept, "allowed is null || allowed[i][j] != 0", "[|allowed is null || allowed[i][j] == 0|]");

    [Test]
    public void Keys_that_are_kept_for_something_else_than_scores_are_fine() =>
        Rule.IsSilent(ScoresOfWhatIsKept, "var mine = q[i];", "var shut = Enumerable.Range(0, k.Length).Where(j => allowed is not null && allowed[i][j] == 0).ToArray();\n            var mine = q[i];");
}
