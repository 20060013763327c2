using Katas.Authoring;
using Katas.Core.Judging;
using Katas.Core.Reporting;

namespace Katas.Core.Peers;

/// <summary>
/// Holds a submission's run of a check against the peer's. The oracle judges the peer first: where those two disagree, nothing can be said about the submission,
/// and it is our fault. Where they agree, the oracle's verdict on the submission stands: two answers that both meet it within a tolerance lie within twice that
/// of each other, so that the distance is a figure for the report and decides nothing.
/// </summary>
internal static class PeerJudgement
{
    /// <summary>The submission's run, as it stands beside the peer's.</summary>
    public static CheckRun Judge(CheckRun submission, CheckRun peer, PeerDescription description) => peer.Outcome is CheckOutcome.Passed(var ofPeer)
        ? Lightened(submission) with { Peer = Agreement(submission.Graded ?? submission, peer) with { ReferenceInTolerances = ofPeer, SubmissionInTolerances = OfSubmission(submission.Graded ?? submission) } }
        : Lightened(submission) with { Outcome = new CheckOutcome.Disputed(Words(peer.Outcome, description), peer.Outcome), Log = peer.Log, Graded = null };

    private static double? OfSubmission(CheckRun run) => run.Outcome switch
    {
        CheckOutcome.Passed passed => passed.ErrorInTolerances,
        CheckOutcome.Missed { Expectation: { Compared.Tolerance: not null, ErrorInTolerances: var error } } => error,
        _ => null,
    };

    // Compared, and no longer needed: the tensors of a whole class would not fit.
    private static CheckRun Lightened(CheckRun run) => run with { Expectations = [], Graded = run.Graded is { } graded ? graded with { Expectations = [] } : null };

    // The expectations of one check come in the same order for the same seed, up to the one that the submission missed.
    private static PeerCheckReport Agreement(CheckRun submission, CheckRun peer)
    {
        var distances = submission.Expectations.Zip(peer.Expectations, Distance).OfType<AnswerDistance>().ToArray();
        return distances.Length == 0 ? new(null, null, null) : new(Largest(distances.Select(distance => distance.Largest)), Largest(distances.Select(distance => distance.InTolerances)), distances.Length);
    }

    private static AnswerDistance? Distance(Expectation submission, Expectation peer) =>
        submission.Compared is { } own && peer.Compared is { } its ? own.From(its) : null;

    // Infinite for what is no number.
    private static double Largest(IEnumerable<double> values) => values.Select(value => double.IsNaN(value) ? double.PositiveInfinity : value).Max();

    private static string Words(CheckOutcome outcome, PeerDescription description) =>
        $"The oracle and the reference {description} disagree on this check. That is a fault of the grader, whatever the submission answers. " + outcome switch
        {
            CheckOutcome.Missed { Expectation: var missed } => $"By the oracle the reference is wrong: {missed.Message}",
            CheckOutcome.Stopped stopped => $"The reference gave no answer ({stopped.Verdict}): {stopped.Message}",
            CheckOutcome.Faulted faulted => faulted.Message,
            _ => throw new NotSupportedException(outcome.GetType().Name),
        };
}
