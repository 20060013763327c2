using Katas.Authoring;
using Katas.Core.Compilation;
using Katas.Core.Diagnosis;
using Katas.Core.Execution;
using Katas.Core.Growth;
using Katas.Core.Judging;
using Katas.Core.Packs;
using Katas.Core.Peers;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;
using Katas.Core.Timing;
using Katas.Protocol.Compiler;

namespace Katas.Core;

/// <summary>A submission that has been read and compiled: settled already, or ready for its checks.</summary>
public abstract class PreparedSubmission : IDisposable
{
    private protected PreparedSubmission()
    {
    }

    /// <inheritdoc/>
    public virtual void Dispose()
    {
    }

    /// <summary>There is nothing to run: unreadable, untouched, refused by the compiler or by the policy.</summary>
    public sealed class Settled : PreparedSubmission
    {
        internal Settled(SubmissionReport report) => Report = report;

        /// <summary>The whole report.</summary>
        public SubmissionReport Report { get; }
    }

    /// <summary>Its checks can be run, one at a time; the report is made of those that were.</summary>
    public sealed class Runnable : PreparedSubmission
    {
        private const string NoSteps = "Not part of this track: growth is counted in steps of C#, and an operation of a library on a whole tensor is none of them.";
        private const string OtherTensors = "The model solution is written on other tensors: a ratio would compare two libraries, not two solutions. --against torch times it beside the reference on TorchSharp.";

        private readonly ReportDraft _draft;
        private readonly SourceFile.Readable _source;
        private readonly CompilerReply.Compiled _compiled;
        private readonly Task<IReadOnlyList<SourceDiagnostic>> _advice;
        private readonly IsolationReport _isolation;
        private readonly CheckRunner _runner;
        private readonly List<CheckRun> _runs = [];
        private readonly StepCounting _counting;
        private readonly bool _shrinksLast;
        private FoundBeside _beside = new();
        private readonly Peer? _peer;
        private readonly WorkerPool _workers;

        internal Runnable(
            ReportDraft draft, SourceFile.Readable source, Kata kata, CompilerReply.Compiled compiled, Task<IReadOnlyList<SourceDiagnostic>> advice, WorkerPool workers,
            StepCounting counting, IsolationReport isolation, Peer? peer, bool shrinksLast)
        {
            _peer = peer;
            _workers = workers;
            _shrinksLast = shrinksLast;
            _counting = counting;
            _advice = advice;
            _draft = draft;
            _source = source;
            _compiled = compiled;
            _isolation = isolation;
            Kata = kata;
            _runner = CheckRunner.For(kata.Spec!, kata.Name, compiled, workers, draft.Options);
        }

        /// <summary>The kata that it is.</summary>
        public Kata Kata { get; }

        /// <summary>The checks that were asked for, in the order in which they run.</summary>
        public IReadOnlyList<Check> Checks =>
            [.. Kata.Spec!.Checks.Where(check => _draft.Options.Checks.Count == 0 || _draft.Options.Checks.Contains(check.Id))];

        /// <summary>The report of what has been run so far.</summary>
        public SubmissionReport Report => _draft.Judged(_source, Kata, _compiled, _advice.GetAwaiter().GetResult(), _isolation, _runs, _beside);

        /// <summary>Runs a check, unless those before it have used up what a submission has.</summary>
        public async Task<CheckReport> RunAsync(Check check)
        {
            ArgumentNullException.ThrowIfNull(check);
            var spent = _draft.Options.Debug ? null : RunPolicy.WhyNot(_runs, _draft.Options.Limits);
            var run = spent is not null ? CheckRun.NotRun(check, spent)
                : check is IGrowthCheck ? await GrowthAsync(check).ConfigureAwait(false)
                : await BesideThePeerAsync(await WithWhereSpentAsync(await _runner.RunAsync(check, small: !_shrinksLast && !_runs.Exists(HasFailed)).ConfigureAwait(false)).ConfigureAwait(false)).ConfigureAwait(false);
            _runs.Add(run);
            return _draft.Options.Feedback.Of(CheckReports.Of(run, _compiled.TypeName, _draft.Rerun));
        }

        /// <summary>Times it beside the model solution or the peer, where that was asked for and it has passed; changes no verdict, and the score where the kata says so.</summary>
        internal async Task MeasureSpeedAsync(SpeedRace race)
        {
            if (!_draft.Options.Speed || _draft.Options.Debug || _runs.Count == 0) return;
            // Whoever has not passed is told of that, and of speed only where it costs points.
            var speed = RunPolicy.WhyNotTimed(_runs) is { } whyNot ? Kata.PointsForSpeed > 0 ? whyNot : null
                : _compiled.Track == Track.Torch && _peer?.Program(Kata) is null ? new SpeedReport.NotMeasured(OtherTensors)
                : await race.RunAsync(Kata, new(_compiled, _workers), _peer, _draft.Options.Seed).ConfigureAwait(false);
            _beside = _beside with { Speed = speed };
        }

        /// <summary>Counts where it makes its steps, where that was asked for, whatever came of its checks.</summary>
        internal async Task ProfileAsync()
        {
            if (_draft.Options.Profile && CanBeCounted) _beside = _beside with { Profile = await _counting.ProfileAsync().ConfigureAwait(false) };
        }

        /// <summary>Looks for the smallest case of the first failure, where that waited for the end; changes neither verdict nor score.</summary>
        internal async Task ShrinkAsync()
        {
            if (_shrinksLast && _runs.FindIndex(HasFailed) is var first and >= 0) _runs[first] = await _runner.ShrinkAsync(_runs[first]).ConfigureAwait(false);
        }

        /// <summary>Looks for the reason of what failed, where it may be told; changes neither verdict nor score, and the report has it from then on.</summary>
        public async Task DiagnoseAsync()
        {
            if (_draft.Options.Debug || _draft.Options.Feedback != Feedback.Full || _beside.Finding is not null || !Diagnosing.IsWorthwhile(_runs)) return;
            _beside = _beside with { Finding = await Diagnosing.DiagnoseAsync(_runner, _draft.Pack.MistakesOf(Kata), _runs).ConfigureAwait(false) };
        }

        /// <summary>The id of the known mistake that it makes, whatever came of its checks; null where none is recognised.</summary>
        internal async Task<string?> KnownMistakeAsync() =>
            _draft.Pack.MistakesOf(Kata) is { } known ? (await Diagnosing.NameAsync(_runner, known).ConfigureAwait(false))?.Id : null;

        /// <summary>The answers to the diagnostic questions, as they are kept for known mistakes.</summary>
        internal Task<Answers> InterviewAsync(TimeSpan patience) => _runner.InterviewAsync(patience);

        /// <inheritdoc/>
        public override void Dispose() => _runner.Dispose();

        // Steps are those of the platform's own code, and the workers that count know no other tensors.
        private bool CanBeCounted => _compiled.Track == Track.Plain && !_draft.Options.Debug;

        // A check that did not end leaves nothing to look at: its first steps, counted, tell on which line they were made.
        private async Task<CheckRun> WithWhereSpentAsync(CheckRun run) => run.Outcome.Verdict == Verdict.TimedOut && CanBeCounted && _draft.Options.Feedback != Feedback.Verdict
            ? run with { Spent = await _counting.WhereSpentAsync(run.Check, _draft.Options.Seed).ConfigureAwait(false) }
            : run;

        private static bool HasFailed(CheckRun run) => run.Outcome is CheckOutcome.Missed or CheckOutcome.Stopped { Verdict: not Verdict.NotAttempted };

        private async Task<CheckRun> BesideThePeerAsync(CheckRun run) =>
            _peer is not null && await _peer.RunAsync(Kata, run.Check, _draft.Options).ConfigureAwait(false) is { } its
                ? PeerJudgement.Judge(run, its, _peer.Description)
                : run;

        private async Task<CheckRun> GrowthAsync(Check check) =>
            _compiled.Track == Track.Torch ? new(check, new CheckOutcome.NotOffered(NoSteps), null, null, null)
            : _draft.Options.Debug ? CheckRun.NotRun(check, "Not run: with a debugger there is nothing to count.")
            : RunPolicy.WhyNotGrowth(_runs) is { } why ? CheckRun.NotRun(check, why)
            : await _counting.RunAsync(check).ConfigureAwait(false);
    }
}
