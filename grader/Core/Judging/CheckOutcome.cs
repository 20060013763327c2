using Katas.Authoring;
using Katas.Core.Scoring;

namespace Katas.Core.Judging;

/// <summary>How one check ended.</summary>
internal abstract record CheckOutcome
{
    /// <summary>The verdict that it comes to.</summary>
    public abstract Verdict Verdict { get; init; }

    /// <summary>Whether both are the same kind of failure: a wrong answer, or the same exception.</summary>
    public bool IsLike(CheckOutcome other) => (this, other) switch
    {
        (Missed, Missed) => true,
        (Stopped own, Stopped its) => own.Verdict == its.Verdict && own.Kind == its.Kind,
        _ => false,
    };

    /// <summary>Every expectation was met.</summary>
    /// <param name="ErrorInTolerances">The largest error seen, as a multiple of what was allowed; null where nothing was measured.</param>
    public sealed record Passed(double? ErrorInTolerances) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.Passed;
    }

    /// <summary>An expectation was missed.</summary>
    public sealed record Missed(MissedExpectation Expectation) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.WrongAnswer;
    }

    /// <summary>The submission did something that ends the check.</summary>
    /// <param name="Verdict">What.</param>
    /// <param name="Message">In a sentence or two.</param>
    /// <param name="Line">The submission's own line, where it is known.</param>
    public sealed record Stopped(Verdict Verdict, string Message, int? Line = null) : CheckOutcome
    {
        /// <summary>The verdict, with the type of what was thrown; not its message, which follows the inputs.</summary>
        public string Kind => Verdict == Verdict.Threw ? $"{Verdict} {Message.Split(' ', 2)[0]}" : Verdict.ToString();
    }

    /// <summary>Every answer was right, but the work grows faster than required.</summary>
    public sealed record TooSlow(string Message) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.TooSlow;
    }

    /// <summary>What was measured does not tell; it earns nothing and fails nobody.</summary>
    public sealed record Inconclusive(string Message) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.Inconclusive;
    }

    /// <summary>It was not run.</summary>
    public sealed record NotRun(string Reason) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.NotRun;
    }

    /// <summary>The submission's track has no such check: there is nothing to earn and nothing to miss.</summary>
    public sealed record NotOffered(string Reason) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.NotRun;
    }

    /// <summary>The oracle and a second reference disagree, so that nothing can be said.</summary>
    /// <param name="Message">In a sentence or two, with both.</param>
    /// <param name="Reference">How the check ended on the reference.</param>
    public sealed record Disputed(string Message, CheckOutcome Reference) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.GraderFault;
    }

    /// <summary>The spec or the judge failed.</summary>
    public sealed record Faulted(string Message) : CheckOutcome
    {
        public override Verdict Verdict { get; init; } = Verdict.GraderFault;
    }
}

/// <summary>Leaves a check's body early. Thrown by the contract's proxy, caught at the check's border and nowhere else.</summary>
internal sealed class SubmissionStopped(CheckOutcome.Stopped outcome) : Exception
{
    public CheckOutcome.Stopped Outcome => outcome;
}
