using System.Globalization;
using Katas.Core.Diagnosis;
using Katas.Core.Execution;
using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>The words of the reports in one language. What comes from specs, compilers and submissions stays as it is.</summary>
public sealed partial record Texts
{
    /// <summary>The tags of the languages that there are.</summary>
    public static IReadOnlyList<string> Languages { get; } = ["en", "zh-CN"];

    /// <summary>The words of a language tag such as <c>en-GB</c> or <c>zh-Hans-CN</c>: Chinese for any Chinese, else English.</summary>
    public static Texts For(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return language.Equals("zh", StringComparison.OrdinalIgnoreCase) || language.StartsWith("zh-", StringComparison.OrdinalIgnoreCase) ? Chinese : English;
    }

    /// <summary>A text with its places filled, the same in every culture.</summary>
    public static string Filled(string text, params ReadOnlySpan<object?> values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>Each verdict in a word or two.</summary>
    public required IReadOnlyDictionary<Verdict, string> Verdicts { get; init; }

    /// <summary>What to do next after each verdict of a submission; {0} is the kata.</summary>
    public required IReadOnlyDictionary<Verdict, string> NextSteps { get; init; }

    /// <summary>What to do next with the stub as it was handed out; {0} is its path, {1} the kata.</summary>
    public required string NextStepUntouched { get; init; }

    /// <summary>Between a label and its text.</summary>
    public required string Colon { get; init; }

    /// <summary>Between two statements.</summary>
    public required string Semicolon { get; init; }

    /// <summary>{0} points of {1}.</summary>
    public required string Points { get; init; }

    /// <summary>Heads what to do next.</summary>
    public required string Next { get; init; }

    /// <summary>Heads the one failure that is explained.</summary>
    public required string FirstFailure { get; init; }

    /// <summary>Heads the one failure that is explained where it follows another convention of the field.</summary>
    public required string OtherConvention { get; init; }

    /// <summary>What heads the failure that is explained.</summary>
    public string HeadingOf(CheckReport check)
    {
        ArgumentNullException.ThrowIfNull(check);
        return check.Convention is null ? FirstFailure : OtherConvention;
    }

    /// <summary>Heads the checks, one a line.</summary>
    public required string Checks { get; init; }

    /// <summary>Heads the folded rest of the failed checks; {0} is how many.</summary>
    public required string OtherFailures { get; init; }

    /// <summary>Heads what the compiler and the analyzers say.</summary>
    public required string Diagnostics { get; init; }

    /// <summary>Heads a failed check's calls.</summary>
    public required string Called { get; init; }

    /// <summary>Heads its arguments.</summary>
    public required string Inputs { get; init; }

    /// <summary>Heads the expected answer.</summary>
    public required string Expected { get; init; }

    /// <summary>Heads what came.</summary>
    public required string Got { get; init; }

    /// <summary>Heads the largest error.</summary>
    public required string LargestError { get; init; }

    /// <summary>{0} is the largest error, {1} its index.</summary>
    public required string ErrorAt { get; init; }

    /// <summary>{0} is the share of wrong elements.</summary>
    public required string WrongShare { get; init; }

    /// <summary>Heads the submission's own line.</summary>
    public required string YourLine { get; init; }

    /// <summary>Heads the command that runs just this check again.</summary>
    public required string RunAgain { get; init; }

    /// <summary>Heads the case as code to paste into a test.</summary>
    public required string AsTest { get; init; }

    /// <summary>Heads what the submission printed during the check.</summary>
    public required string Printed { get; init; }

    /// <summary>{0} more lines were left out.</summary>
    public required string MoreLines { get; init; }

    /// <summary>{0} more diagnostics were left out.</summary>
    public required string MoreDiagnostics { get; init; }

    /// <summary>Leads from a failed check to warnings about the source.</summary>
    public required string MayExplain { get; init; }

    /// <summary>Heads the known mistake.</summary>
    public required string KnownMistake { get; init; }

    /// <summary>Heads the pattern in how answers are wrong.</summary>
    public required string Pattern { get; init; }

    /// <summary>Each signature's title and sentence by its id, to be filled with its values.</summary>
    public required IReadOnlyDictionary<string, (string Title, string Sentence)> Signatures { get; init; }

    /// <summary>What a signature is, in a line.</summary>
    public string TitleOf(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return Filled(Signatures[signature.Id].Title, [.. signature.Values]);
    }

    /// <summary>What a signature means and where to look.</summary>
    public string SentenceOf(Signature signature)
    {
        ArgumentNullException.ThrowIfNull(signature);
        return Filled(Signatures[signature.Id].Sentence, [.. signature.Values]);
    }

    /// <summary>Heads how the answers lie beside those of a second reference.</summary>
    public required string Against { get; init; }

    /// <summary>{0} agrees with the oracle on {1} checks; the largest difference of the submission's answers from its is {2}, {3} tolerances, in {4}.</summary>
    public required string AgainstHeld { get; init; }

    /// <summary>{0} agrees with the oracle on {1} checks, in none of which answers were compared by a tolerance.</summary>
    public required string AgainstExact { get; init; }

    /// <summary>{0} has nothing for this kata.</summary>
    public required string AgainstNothing { get; init; }

    /// <summary>Said at level <c>process</c>.</summary>
    public required string NotIsolated { get; init; }

    /// <summary>The levels of isolation that were in force, {0}.</summary>
    public required string IsolationLevel { get; init; }

    /// <summary>Where tensors lay: the devices.</summary>
    public required string TensorsOn { get; init; }

    /// <summary>Why a facility is lacking, and what to do about it; {0} is what was said when it was tried.</summary>
    public required IReadOnlyDictionary<Obstacle, string> Obstacles { get; init; }

    /// <summary>Why a facility is lacking; the command that <see cref="Remedy"/> knows would follow.</summary>
    public string WhyOf(Facility.Lacking lacking)
    {
        ArgumentNullException.ThrowIfNull(lacking);
        return Filled(Obstacles[lacking.Obstacle], lacking.Words);
    }

    /// <summary>The kata of a submission for which none could be told.</summary>
    public required string UnknownKata { get; init; }

    /// <summary>Heads a column or a line: who handed in.</summary>
    public required string Submitter { get; init; }

    /// <summary>Heads a column: the kata.</summary>
    public required string Kata { get; init; }

    /// <summary>Heads a column: the verdict.</summary>
    public required string VerdictTitle { get; init; }

    /// <summary>Heads a column: the score.</summary>
    public required string Score { get; init; }

    /// <summary>Heads a column or a line: the file.</summary>
    public required string Source { get; init; }

    /// <summary>{0} of {1} submissions passed.</summary>
    public required string PassedOf { get; init; }

    /// <summary>Said where there was nothing to report.</summary>
    public required string NothingGraded { get; init; }

    /// <summary>The seed, {0}.</summary>
    public required string Seed { get; init; }

    /// <summary>{0} submissions are left out of a summary for its size.</summary>
    public required string LeftOut { get; init; }

    /// <summary>Progress: {0} of {1} checks of {2}.</summary>
    public required string CheckingProgress { get; init; }

    /// <summary>Progress: {0} is being compiled.</summary>
    public required string CompilingProgress { get; init; }

    /// <summary>Progress: {0} of {1} submissions.</summary>
    public required string SubmissionsProgress { get; init; }

    /// <summary>Progress: {0} submissions a second.</summary>
    public required string PerSecond { get; init; }

    /// <summary>Progress: {0}, minutes and seconds, are left.</summary>
    public required string TimeLeft { get; init; }

    /// <summary>Said before a batch that goes on where an interrupted one stopped.</summary>
    public required string GoesOn { get; init; }

    /// <summary>A batch was interrupted after {0} of {1} submissions.</summary>
    public required string Interrupted { get; init; }

    /// <summary>{0} of {1} submissions stand as they were graded before.</summary>
    public required string FromCache { get; init; }
}
