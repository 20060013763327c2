using Katas.Core.Diagnosis;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>What a failing submission is told beyond its failures.</summary>
public sealed class DiagnosisTests
{
    private const string Forward = "forward-matrix";

    [Test]
    public async Task A_known_mistake_is_called_by_its_name()
    {
        var file = Wrong("CircularBinarySwaps", "IgnoresTheWrap");
        var known = KnownMistake.FromSource(file);
        var report = await Judges.Shared.GradeAsync(new Submission(file), Graded.Options());
        Assert.That(report.Mistake, Is.EqualTo(new MistakeReport(known.Id, known.Title, known.Advice)), report.Told());
    }

    [Test]
    public async Task Of_a_right_answer_no_mistake_is_told()
    {
        var report = await Graded.SourceAsync(Swaps.Right, Swaps.EightLong);
        Assert.That((report.Mistake, report.Signature), Is.EqualTo(((MistakeReport?)null, (SignatureReport?)null)));
    }

    [Test]
    public async Task Where_no_known_mistake_fits_the_pattern_is_told()
    {
        var report = await LayerNormAsync("result * 1.7f", Forward);
        Assert.That(report.Signature, Is.EqualTo(new SignatureReport(new Signature.ConstantFactor(1.7), Forward)).Using<SignatureReport>(
            (one, other) => one.Check == other.Check && one.Signature is Signature.ConstantFactor { Factor: > 1.699 and < 1.701 }), report.Told());
    }

    [Test]
    public async Task The_failure_that_is_shown_is_the_smallest()
    {
        var report = await LayerNormAsync("result * 1.7f", Forward);
        Assert.That(report.Check(Forward).Failure!.Inputs, Does.Match(@"^x = \[\[[^,\]]+(, [^,\]]+)?\]\]\n"), report.Told());
    }

    [Test, Category("Heavy")]
    public async Task Run_again_a_check_shows_the_same_small_failure()
    {
        var together = await Graded.SourceAsync(Swaps.Answer("if (nums.Sum() >= 3) return 99;"), Swaps.SixLong, "medium");
        var alone = await Graded.SourceAsync(Swaps.Answer("if (nums.Sum() >= 3 && nums.Length != 6) return 99;"), "medium");
        var again = await Graded.SourceAsync(Swaps.Answer("if (nums.Sum() >= 3 && nums.Length != 6) return 99;"), "medium");
        Assert.Multiple(() =>
        {
            Assert.That(alone.Check("medium").Failure!.Inputs, Is.EqualTo(again.Check("medium").Failure!.Inputs));
            Assert.That(alone.Check("medium").Failure!.Inputs!.Count(character => character == ','), Is.LessThan(5));
            Assert.That(together.Check("medium").Verdict, Is.EqualTo(Verdict.WrongAnswer));
        });
    }

    [Test]
    public async Task What_is_kept_from_call_to_call_is_not_kept_past_the_search_for_a_small_failure()
    {
        // Wrong in one check; wrong in the next one too if it had been called often before.
        var report = await Graded.SourceAsync(
            Swaps.Answer("_calls++; if (_calls > 60 || nums.Length == 15) return -1;", "private static int _calls;"), "medium", "reversed");
        Assert.That(report.Checks.Select(check => check.Verdict), Is.EqualTo((Verdict[])[Verdict.WrongAnswer, Verdict.Passed]), report.Told());
    }

    [Test]
    [Category("Heavy")]
    public async Task One_that_hangs_while_it_is_diagnosed_loses_its_diagnosis_and_nothing_else()
    {
        var source = Swaps.Answer("if (++_calls > 1) while (true) ; return -1;", "private static int _calls;");
        var report = await Graded.SourceAsync(source, Swaps.EightLong);
        Assert.That((report.Verdict, report.Mistake), Is.EqualTo((Verdict.WrongAnswer, (MistakeReport?)null)), report.Told());
    }

    [Test]
    public async Task One_that_ends_its_process_while_it_is_diagnosed_loses_its_diagnosis_and_nothing_else()
    {
        var source = Swaps.Answer("if (++_calls > 1) { int Deeper(int n) => Deeper(n + 1) + 1; return Deeper(0); } return -1;", "private static int _calls;");
        var report = await Graded.SourceAsync(source, Swaps.EightLong);
        Assert.That((report.Verdict, report.Mistake), Is.EqualTo((Verdict.WrongAnswer, (MistakeReport?)null)), report.Told());
    }

    [Test]
    public async Task The_convention_that_was_followed_is_explained_before_an_example()
    {
        var report = await Judges.Shared.GradeAsync(new Submission(Wrong("LayerNorm", "EpsilonOutsideSqrt")), Graded.Options());
        Assert.That(report.ToExplain!.Message, Does.StartWith("This adds epsilon to the standard deviation"), report.Told());
    }

    [Test]
    public async Task A_wrong_backward_beside_a_right_forward_is_told()
    {
        var file = Path.Combine(Judges.Pack.Find("LayerNorm")!.ReferenceFolder!, "Solution.cs");
        var source = (await File.ReadAllTextAsync(file)).Replace("var projection = ", "var projection = 0.25f + ", StringComparison.Ordinal);
        var report = await Graded.SourceAsync(source);
        Assert.That(report.Signature?.Signature, Is.EqualTo(new Signature.OneMethodOnly("Backward", "Forward")), report.Told());
    }

    private static string Wrong(string kata, string name) => Path.Combine(Judges.Pack.Find(kata)!.ReferenceFolder!, "wrong", $"{name}.cs");

    private static Task<SubmissionReport> LayerNormAsync(string output, params string[] checks) => Graded.SourceAsync(
        $$"""
        public sealed class Answer : ILayerNorm<Tensor<float>>
        {
            public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
            {
                var centred = x - x.Mean(-1, keepAxis: true);
                var result = centred / ((centred * centred).Mean(-1, keepAxis: true) + epsilon).Sqrt() * gamma + beta;
                return {{output}};
            }

            public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => throw new NotImplementedException();
        }
        """, checks);
}
