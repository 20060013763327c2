using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Protocol.Values;

namespace Katas.Core.Diagnosis;

/// <summary>
/// Asks a submission the diagnostic questions: the calls of every check under one fixed seed, a few of each check, whatever the answers; where a check
/// makes few, once more under another, so that a mistake that shows in one call alone shows on two inputs. It decides nothing: what it brings back is
/// compared with what known mistakes answered.
/// </summary>
/// <param name="lease">A worker that has the submission loaded, or null where no further one may be had.</param>
/// <param name="patience">How long to go on asking, by the judge's own clock.</param>
internal sealed class Interview<TContract>(string kata, ContractSchema schema, Func<Task<WorkerProcess?>> lease, TimeSpan patience) where TContract : class
{
    private const string Seed = "diagnosis/v1";
    private const string SecondSeed = "diagnosis/v1/again";
    private const int MostCalls = Question.CallsOfARound;
    private const int FewCalls = 4;

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>The answers, of as many questions as there was time for.</summary>
    public async Task<Answers> AskAsync(IEnumerable<Check<TContract>> checks)
    {
        var answers = new Answers();
        List<Check<TContract>> brief = [];
        foreach (var check in checks)
        {
            if (await AskAsync(check, Seed, firstNumber: 0, answers).ConfigureAwait(false) is not { } asked) return answers;
            if (asked <= FewCalls) brief.Add(check);
        }

        foreach (var check in brief)
        {
            if (await AskAsync(check, SecondSeed, MostCalls, answers).ConfigureAwait(false) is null) break;
        }

        return answers;
    }

    // How many questions were asked; null where there was no time or no worker left.
    private async Task<int?> AskAsync(Check<TContract> check, string seed, int firstNumber, Answers answers) =>
        Stopwatch.GetElapsedTime(_started) <= patience && await lease().ConfigureAwait(false) is { } worker ? Ask(check, seed, firstNumber, worker, answers) : null;

    private int Ask(Check<TContract> check, string seed, int firstNumber, WorkerProcess worker, Answers answers)
    {
        var asked = 0;
        worker.BeginInterview();
        var subjects = new WorkerSubjects<TContract>(worker, schema) { Answered = value => Keep(Sketch.Of(value)) };
        try
        {
            foreach (var _ in check.Body(new(subjects, new Generate(seed, kata, check.Id))))
            {
                if (asked >= MostCalls || Stopwatch.GetElapsedTime(_started) > patience) break;
            }

            subjects.EndCase();
        }
        catch (SubmissionStopped stopped)
        {
            Keep(stopped.Outcome.Verdict == Verdict.NotAttempted ? Sketch.NotAttempted : Sketch.Ending(stopped.Outcome.Kind));
        }
        catch (Exception exception) when (exception is not GraderUnavailableException)
        {
            // A check's body may count on answers that it would not have gone on without: what has been said until then stands.
        }

        worker.EndCase();
        return asked;

        void Keep(Sketch answer) => answers.Add(new(check.Id, firstNumber + asked++), answer);
    }
}
