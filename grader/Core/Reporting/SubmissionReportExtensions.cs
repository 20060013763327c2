using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>What every reporter asks of a submission's report.</summary>
public static class SubmissionReportExtensions
{
    extension(CheckReport check)
    {
        /// <summary>Whether the check is something to explain: it ran and was not passed.</summary>
        public bool Failed => check.Verdict is not (Verdict.Passed or Verdict.NotRun or Verdict.Inconclusive);
    }

    extension(SubmissionReport submission)
    {
        /// <summary>
        /// The check to explain: the first that knows whose convention was followed in place of ours, else the first that was tried and failed; where all
        /// that is missing was not attempted, the first of those. Null for an untouched stub, of which nothing needs explaining.
        /// </summary>
        public CheckReport? ToExplain => submission.Untouched
            ? null
            : submission.Checks.FirstOrDefault(check => check.Failed && check.Convention is not null)
                ?? submission.Checks.FirstOrDefault(check => check.Failed && check.Verdict != Verdict.NotAttempted)
                ?? submission.Checks.FirstOrDefault(check => check.Failed);

        /// <summary>Whether a report has more to say of it than its line in the summary.</summary>
        public bool NeedsExplaining => submission.Verdict != Verdict.Passed && !submission.Untouched;

        /// <summary>What its author does next.</summary>
        /// <param name="texts">The language.</param>
        /// <param name="shown">Makes a name fit for the medium, where the sentence around it already is.</param>
        public string NextStep(Texts texts, Func<string, string>? shown = null)
        {
            shown ??= name => name;
            var kata = shown(submission.Kata ?? "");
            return submission.Untouched
                ? Texts.Filled(texts.NextStepUntouched, shown(submission.Source), kata)
                : Texts.Filled(texts.NextSteps[submission.Verdict], kata);
        }
    }
}
