namespace Katas.Core.Execution;

/// <summary>What came of one request to a worker.</summary>
internal abstract record Answer
{
    /// <summary>It was carried out.</summary>
    /// <param name="MutatedInput">The name of an input of the case that was changed, or null.</param>
    /// <param name="Value">The encoded answer; untrusted.</param>
    public sealed record Done(string? MutatedInput, byte[] Value) : Answer;

    /// <summary>A batch was run.</summary>
    /// <param name="Clocked">From our request to its reply, by our own clock.</param>
    /// <param name="Claimed">How long the runs alone took, by the worker's: a claim.</param>
    /// <param name="AllocatedBytes">What the runs allocated: a claim.</param>
    public sealed record Ran(TimeSpan Clocked, TimeSpan Claimed, long AllocatedBytes) : Answer;

    /// <summary>The encoded answers of the runs that were asked for; untrusted.</summary>
    /// <param name="Answers">One for each run.</param>
    /// <param name="Transfers">How long it takes to bring the inputs of a run to where it computes and its answers back: a claim.</param>
    public sealed record Sampled(IReadOnlyList<byte[]> Answers, TimeSpan Transfers) : Answer;

    /// <summary>The steps since they were asked for last; untrusted.</summary>
    /// <param name="ByCounter">The steps of each counter, none negative.</param>
    /// <param name="AllocatedBytes">What was allocated.</param>
    /// <param name="SpentAt">The counter at which there was no fuel left; null where there was some.</param>
    public sealed record Steps(IReadOnlyList<long> ByCounter, long AllocatedBytes, int? SpentAt) : Answer;

    /// <summary>The submission threw.</summary>
    /// <param name="TypeNames">Full names from the type itself up to Exception.</param>
    /// <param name="Message">Its message.</param>
    /// <param name="Request">The number of the request, for <see cref="WorkerProcess.LineOf"/>.</param>
    public sealed record Threw(IReadOnlyList<string> TypeNames, string Message, int Request) : Answer;

    /// <summary>Where it threw; a claim.</summary>
    /// <param name="Line">The submission's own line, from 1; null where it is not known.</param>
    public sealed record Located(int? Line) : Answer;

    /// <summary>There will be no answer, of this request or any other.</summary>
    public sealed record Ended(Ending Ending) : Answer;
}
