using Katas.Core.Packs;
using Katas.Core.Reporting;
using Katas.Core.Submissions;

namespace Katas.Core;

/// <summary>The judge. Holds the compiler child and the workers started ahead, so keep one for as long as there is something to grade.</summary>
public sealed class Grading(Pack pack, ToolLayout layout) : IAsyncDisposable
{
    /// <summary>Grades one submission. Never throws for what a submission does.</summary>
    /// <param name="submission">The file.</param>
    /// <param name="options">How to grade it.</param>
    /// <param name="progress">Told what happens as it happens; called from any thread.</param>
    /// <param name="cancellation">Stops between two checks.</param>
    /// <exception cref="GraderUnavailableException">The grader itself cannot do its work here.</exception>
    public Task<SubmissionReport> GradeAsync(
        Submission submission, GradingOptions options, IProgress<GradingProgress>? progress = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException($"{pack} {layout}");

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
