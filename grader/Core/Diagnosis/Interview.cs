using System.Diagnostics;
using Katas.Authoring;
using Katas.Core.Execution;
using Katas.Core.Judging;
using Katas.Core.Scoring;
using Katas.Protocol.Values;

namespace Katas.Core.Diagnosis;

/// <summary>
/// Asks a submission the diagnostic questions: the calls of every check under one fixed seed, a few of each check, whatever the answers. It decides
/// nothing: what it brings back is compared with what known mistakes answered.
/// </summary>
/// <param name="lease">A worker that has the submission loaded, or null where no further one may be had.</param>
/// <param name="patience">How long to go on asking, by the judge's own clock.</param>
internal sealed class Interview<TContract>(string kata, ContractSchema schema, Func<Task<WorkerProcess?>> lease, TimeSpan patience) where TContract : class
{
    private const string Seed = "diagnosis/v1";
    private const int MostCalls = 8;

    private readonly long _started = Stopwatch.GetTimestamp();

    /// <summary>The answers, of as many questions as there was time for.</summary>
    public async Task<Answers> AskAsync(IEnumerable<Check<TContract>> checks)
    {
        var answers = new Answers();
        foreach (var check in checks)
        {
            if (Stopwatch.GetElapsedTime(_started) > patience || await lease().ConfigureAwait(false) is not { } worker) break;
            Ask(check, worker, answers);
        }

        return answers;
    }

    private void Ask(Check<TContract> check, WorkerProcess worker, Answers answers)
    {
        var asked = 0;
        worker.BeginInterview();
        var subjects = new WorkerSubjects<TContract>(worker, schema) { Answered = value => Keep(Sketch.Of(value)) };
        try
        {
            foreach (var _ in check.Body(new(subjects, new Generate(Seed, kata, check.Id))))
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

        void Keep(Sketch answer) => answers.Add(new(check.Id, asked++), answer);
    }
}
