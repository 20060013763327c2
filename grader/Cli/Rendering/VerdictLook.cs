using Katas.Core.Scoring;
using Spectre.Console;

namespace Katas.Cli.Rendering;

/// <summary>The sign and the colour of a verdict. The sign repeats what the words beside it say, so that nothing hangs on a colour.</summary>
internal sealed class VerdictLook(bool unicode)
{
    public string Sign(Verdict verdict) => verdict switch
    {
        Verdict.Passed => unicode ? "✓" : "+",
        Verdict.NotAttempted => unicode ? "○" : "o",
        Verdict.NotRun => "-",
        Verdict.Inconclusive => "?",
        _ => unicode ? "✗" : "x",
    };

    public static Style StyleOf(Verdict verdict) => verdict switch
    {
        Verdict.Passed => Styles.Good,
        Verdict.NotAttempted or Verdict.Inconclusive => Styles.Undecided,
        Verdict.NotRun => Styles.Aside,
        _ => Styles.Bad,
    };
}
