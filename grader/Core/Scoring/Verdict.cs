namespace Katas.Core.Scoring;

/// <summary>How a check or a submission ended. The names are part of the result format.</summary>
public enum Verdict
{
    /// <summary>Every answer was right.</summary>
    Passed,

    /// <summary>An answer differed from the truth.</summary>
    WrongAnswer,

    /// <summary>The answers were right so far, but an input was changed.</summary>
    InputMutated,

    /// <summary>The submission threw an exception.</summary>
    Threw,

    /// <summary>NotImplementedException, or the stub as it was handed out.</summary>
    NotAttempted,

    /// <summary>No answer within the time limit.</summary>
    TimedOut,

    /// <summary>More memory than the limit.</summary>
    MemoryExceeded,

    /// <summary>Printed more than the limit.</summary>
    OutputExceeded,

    /// <summary>Another limit: threads, the size of a result.</summary>
    LimitExceeded,

    /// <summary>The process died: stack overflow, FailFast, an unhandled exception on another thread, or an unreadable answer.</summary>
    Crashed,

    /// <summary>The process ended by its own will before it answered.</summary>
    ExitedEarly,

    /// <summary>Right, but its work grows faster than required.</summary>
    TooSlow,

    /// <summary>The measurement was too noisy to tell; never fails anyone.</summary>
    Inconclusive,

    /// <summary>Not run, for the reason given.</summary>
    NotRun,

    /// <summary>The grader failed, not the submission.</summary>
    GraderFault,

    /// <summary>Uses what no kata allows.</summary>
    Forbidden,

    /// <summary>The compiler refuses it, or compiling it exceeds the limits.</summary>
    DoesNotCompile,

    /// <summary>No class implements the contract, or two do, or it has no public parameterless constructor.</summary>
    ContractNotMet,
}
