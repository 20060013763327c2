using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Core.Peers;
using Katas.Core.Scoring;

namespace Katas.Core.Tests.Peers;

public sealed class PeerJudgementTests
{
    private static readonly PeerDescription Reference = new("torch", "TorchSharp 1.2.3", "cuda:0");
    private static readonly Check Check = new Check<object>("some", CheckCategory.Property, 1, "some", Visible: true, _ => []);
    private static readonly Tensor64 Truth = new([2], [10, 1]);

    [Test]
    public void The_largest_difference_counts_in_tolerances_of_the_truth()
    {
        var held = PeerJudgement.Judge(Run(Answer(10.05, 1)), Run(Answer(9.95, 1)), Reference);
        Assert.Multiple(() =>
        {
            Assert.That(held.Peer!.LargestError, Is.EqualTo(0.1).Within(1e-6));
            Assert.That(held.Peer.InTolerances, Is.EqualTo(1).Within(1e-5));
            Assert.That(held.Outcome.Verdict, Is.EqualTo(Verdict.Passed));
        });
    }

    [Test]
    public void An_answer_that_is_no_number_lies_infinitely_far() =>
        Assert.That(PeerJudgement.Judge(Run(Answer(double.NaN, 1)), Run(Answer(10, 1)), Reference).Peer!.LargestError, Is.EqualTo(double.PositiveInfinity));

    [Test]
    public void Answers_to_different_questions_are_not_compared()
    {
        var other = Expect.Close(Floats(10, 1), new Tensor64([2], [10, 1.001]), Tolerance.Relative(0.01));
        Assert.That(PeerJudgement.Judge(Run(Answer(10, 1)), Run(other), Reference).Peer!.Compared, Is.Null);
    }

    [Test]
    public void What_was_compared_with_another_answer_only_is_not_held_against_anything()
    {
        var relation = Expect.Close(Floats(10, 1), Floats(10, 1), Tolerance.Relative(0.01));
        Assert.That(PeerJudgement.Judge(Run(relation), Run(relation), Reference).Peer!.Compared, Is.Null);
    }

    [Test]
    public void Two_answers_that_disagree_are_no_error_by_the_oracle()
    {
        var relation = (MissedExpectation)Expect.Close(Floats(10, 1), Floats(20, 1), Tolerance.Relative(0.01));
        var run = Run(relation) with { Outcome = new CheckOutcome.Missed(relation) };
        Assert.That(PeerJudgement.Judge(run, Run(Answer(10, 1)), Reference).Peer, Has.Property("SubmissionInTolerances").Null.And.Property("Compared").Null);
    }

    [Test]
    public void The_answers_that_were_graded_are_held_against_it_and_not_those_of_a_smaller_case_that_is_shown()
    {
        var graded = Run(Answer(10, 1));
        var shown = Run(Answer(20, 20)) with { Graded = graded };
        Assert.That(PeerJudgement.Judge(shown, Run(Answer(10, 1)), Reference).Peer!.LargestError, Is.Zero);
    }

    [TestCase(Verdict.Crashed)]
    [TestCase(Verdict.TimedOut)]
    [TestCase(Verdict.Threw)]
    public void A_reference_that_ends_otherwise_is_a_fault_of_the_grader_that_names_both(Verdict verdict)
    {
        var held = PeerJudgement.Judge(Run(Answer(10, 1)), Run() with { Outcome = new CheckOutcome.Stopped(verdict, "It burst.") }, Reference);
        Assert.That(held.Outcome, Is.TypeOf<CheckOutcome.Disputed>().With.Property("Verdict").EqualTo(Verdict.GraderFault)
            .And.Property("Message").Contains("oracle").And.Property("Message").Contains("torch (TorchSharp 1.2.3, cuda:0)").And.Property("Message").Contains("It burst."));
    }

    [Test]
    public void Nothing_that_was_compared_is_kept() =>
        Assert.That(PeerJudgement.Judge(Run(Answer(10, 1)) with { Graded = Run(Answer(10, 1)) }, Run(Answer(10, 1)), Reference), Has.Property("Expectations").Empty.And.Property("Graded").Property("Expectations").Empty);

    private static Expectation Answer(params double[] values) => Expect.Close(Floats(values), Truth, Tolerance.Relative(0.01));

    private static System.Numerics.Tensors.Tensor<float> Floats(params double[] values) => new Tensor64([values.Length], values).ToFloat();

    private static CheckRun Run(params Expectation[] expectations) => new(Check, new CheckOutcome.Passed(0.5), null, null, TimeSpan.Zero) { Expectations = expectations };
}
