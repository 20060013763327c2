using Katas.Core.Growth;

namespace Katas.Core.Reporting;

/// <summary>Where a submission makes its steps, whether or not its answers are right. What was counted is the worker's claim.</summary>
public abstract record ProfileReport
{
    private ProfileReport()
    {
    }

    /// <summary>Its steps were counted.</summary>
    /// <param name="Check">The id of the check of growth whose inputs they are.</param>
    /// <param name="Variables">The sizes that the inputs have, by their letters in the statement.</param>
    /// <param name="Size">One size a variable: the largest that could be afforded.</param>
    /// <param name="Lines">The lines that made any step in the worst case of that size, in the order of the source.</param>
    /// <param name="Cut">Why nothing larger was counted, where that was the submission's doing; else null.</param>
    public sealed record Counted(string Check, IReadOnlyList<string> Variables, IReadOnlyList<int> Size, IReadOnlyList<LineSteps> Lines, string? Cut) : ProfileReport
    {
        /// <summary>All steps together.</summary>
        public long Steps { get; } = Lines.Sum(line => line.Steps);

        /// <summary>The lines that made the most steps, most first.</summary>
        public IReadOnlyList<LineSteps> Hottest { get; } = LineSteps.Hottest(Lines);

        /// <summary>The part of all steps that a line made.</summary>
        public double ShareOf(LineSteps line)
        {
            ArgumentNullException.ThrowIfNull(line);
            return (double)line.Steps / Steps;
        }
    }

    /// <summary>They could not be counted.</summary>
    /// <param name="Reason">Why, in a sentence or two.</param>
    public sealed record NotCounted(string Reason) : ProfileReport;
}
