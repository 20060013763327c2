using Katas.Authoring;

namespace Katas.Core.Judging;

/// <summary>Runs a check's body up to its end or its first missed expectation: the border at which what a submission did becomes an outcome.</summary>
internal static class CheckBody
{
    /// <summary>How it ended, and the index of the first size that the last case drew.</summary>
    /// <param name="check">What to run.</param>
    /// <param name="subjects">Whom to run it on.</param>
    /// <param name="generate">Its inputs.</param>
    /// <param name="kata">The kata's name.</param>
    /// <param name="canary">A worthless answer that the check gets in place of the subjects'; null for theirs.</param>
    /// <param name="seen">Receives every expectation, met or missed.</param>
    public static (CheckOutcome Outcome, int FirstSize) Run<TContract>(
        Check<TContract> check, WorkerSubjects<TContract> subjects, Generate generate, string kata, Canary? canary = null, ICollection<Expectation>? seen = null) where TContract : class
    {
        var (first, before) = (0, 0);
        return (Outcome(), Sizes());

        CheckOutcome Outcome()
        {
            ISubjects<TContract> seen = canary is null ? subjects : new CanarySubjects<TContract>(subjects, canary);
            return CheckBody.Outcome(Body, check, seen, generate, kata);
        }

        IEnumerable<Expectation> Body(Trial<TContract> trial)
        {
            foreach (var expectation in check.Body(trial))
            {
                seen?.Add(expectation);
                yield return expectation;
                Sizes();
            }

            subjects.EndCase();
        }

        // Several expectations may be of one case: the sizes are those of the step that drew any last.
        int Sizes()
        {
            if (generate.Sizes.Count > before) (first, before) = (before, generate.Sizes.Count);
            return first;
        }
    }

    /// <summary>How a body ended on some subjects.</summary>
    public static CheckOutcome Outcome<TContract>(
        Func<Trial<TContract>, IEnumerable<Expectation>> body, Check check, ISubjects<TContract> subjects, Generate generate, string kata) where TContract : class
    {
        try
        {
            double? worst = null;
            foreach (var expectation in body(new(subjects, generate)))
            {
                if (expectation is MissedExpectation missed) return new CheckOutcome.Missed(missed);
                worst = expectation.ErrorInTolerances > (worst ?? -1) ? expectation.ErrorInTolerances : worst;
            }

            return new CheckOutcome.Passed(worst);
        }
        catch (SubmissionStopped stopped)
        {
            return stopped.Outcome;
        }
        catch (Exception exception) when (exception is not GraderUnavailableException)
        {
            return new CheckOutcome.Faulted($"The check '{check.Id}' of {kata} failed by itself: {exception}");
        }
    }
}
