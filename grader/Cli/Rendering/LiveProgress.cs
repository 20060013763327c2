using System.Globalization;
using Katas.Cli.Batches;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>
/// Tells how a run goes on: a moving line on a terminal, with a bar and the time that is left where there are several submissions, elsewhere a line per
/// submission that ended. Of a single submission the first failure is explained as soon as it is known.
/// </summary>
internal sealed class LiveProgress : IProgress<GradingProgress>, IDisposable
{
    private readonly IAnsiConsole _console;
    private readonly int _submissions;
    private readonly Texts _texts;
    private readonly ReportWriter _writer;
    private readonly Lock _lock = new();
    private readonly Dictionary<string, RunningSubmission> _running = [];
    private readonly MovingLine? _line;
    private readonly Pace _pace;
    private readonly TimeProvider _clock;
    private readonly long _started;

    public LiveProgress(IAnsiConsole console, int submissions, Texts texts, TimeProvider? clock = null)
    {
        _console = console;
        _submissions = submissions;
        _texts = texts;
        _writer = new(console, texts);
        _clock = clock ?? TimeProvider.System;
        _started = _clock.GetTimestamp();
        _pace = new(submissions);
        if (console.Profile.Capabilities is { Interactive: true, Ansi: true }) _line = new(console);
    }

    /// <summary>The check whose failure was explained, or null.</summary>
    public CheckReport? Explained { get; private set; }

    /// <summary>How many submissions ended.</summary>
    public int Ended => _pace.Count;

    /// <inheritdoc/>
    public void Report(GradingProgress value)
    {
        lock (_lock)
        {
            switch (value)
            {
                case GradingProgress.Started:
                    _running[value.Source] = new(Kata: null, Checks: 0, Ended: 0);
                    break;
                case GradingProgress.Compiled compiled:
                    _running[value.Source] = new(compiled.Kata, compiled.Checks, Ended: 0);
                    break;
                case GradingProgress.CheckEnded ended:
                    if (_running.TryGetValue(value.Source, out var running)) _running[value.Source] = running with { Ended = running.Ended + 1 };
                    if (_submissions == 1) Explain(ended);
                    break;
                case GradingProgress.Ended ended:
                    _running.Remove(value.Source);
                    _pace.Ended(_clock.GetElapsedTime(_started), graded: !ended.Report.FromCache);
                    if (_submissions > 1 && _line is null) WriteEnded(ended.Report);
                    break;
            }

            _line?.Show(Line());
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _line?.Dispose();

    // What was not attempted yet is no failure to hurry with: a later one may be.
    private void Explain(GradingProgress.CheckEnded ended)
    {
        if (Explained is not null || !ended.Check.Failed || ended.Check.Verdict == Verdict.NotAttempted) return;
        Explained = ended.Check;
        FailureView.Write(_writer, _texts, ended.Check, SourceText.Read(ended.Source));
        _writer.Gap();
    }

    private void WriteEnded(SubmissionReport report)
    {
        var score = $"{report.Score}/{report.MaxScore}";
        _writer.Cropped(
            $"{_writer.Look.Sign(report.Verdict)} {score,7}  {report.Kata ?? _texts.UnknownKata}{_texts.Colon}{_texts.Verdicts[report.Verdict]}  {report.Source}",
            VerdictLook.StyleOf(report.Verdict));
    }

    private string Line()
    {
        List<string> parts = [];
        if (_submissions > 1) parts.Add(Overall());
        if (_running.Count > 0)
        {
            var (source, running) = _running.First();
            parts.Add(running.Kata is { } kata
                ? Texts.Filled(_texts.CheckingProgress, running.Ended, running.Checks, kata)
                : Texts.Filled(_texts.CompilingProgress, source));
        }

        return DisplayWidth.Crop(SafeText.TerminalLine(string.Join(" · ", parts)), Math.Max(10, _console.Profile.Width - 4));
    }

    private string Overall()
    {
        const int Cells = 20;
        var full = (int)(_pace.Share * Cells);
        var (done, open) = _console.Profile.Capabilities.Unicode ? ('█', '░') : ('#', '.');
        var line = $"{new string(done, full)}{new string(open, Cells - full)} {Texts.Filled(_texts.SubmissionsProgress, _pace.Count, _submissions)}";
        return _pace is { PerSecond: { } rate, Remaining: { } remaining }
            ? $"{line}, {Texts.Filled(_texts.PerSecond, rate.ToString("F1", CultureInfo.InvariantCulture))}, {Texts.Filled(_texts.TimeLeft, Clock(remaining))}"
            : line;
    }

    // Hours are rare, and a glance should do.
    private static string Clock(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}:{time.Seconds:D2}");

    private sealed record RunningSubmission(string? Kata, int Checks, int Ended);
}
