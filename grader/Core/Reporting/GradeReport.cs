using System.Text.Json.Serialization;
using Katas.Core.Diagnosis;
using Katas.Core.Scoring;

namespace Katas.Core.Reporting;

/// <summary>Everything that one run of the judge found out: the one value that every reporter renders. Null means not measured, never zero.</summary>
public sealed record GradeReport(
    ToolReport Tool,
    DateTimeOffset StartedAt,
    string Seed,
    LimitsReport Limits,
    OptionsReport Options,
    IReadOnlyList<SubmissionReport> Submissions);

/// <summary>The tool and the machine that graded.</summary>
public sealed record ToolReport(string Version, string Runtime, string Os, string Architecture, int VectorBits);

/// <summary>The limits in force.</summary>
public sealed record LimitsReport(
    int CompileMilliseconds, int CheckMilliseconds, int SubmissionMilliseconds, long MemoryBytes, long OutputBytes, long ResultBytes, int Threads);

/// <summary>What was asked for on the command line.</summary>
public sealed record OptionsReport(string? Kata, IReadOnlyList<string> Checks, int Parallel, string Isolation, bool Debug);

/// <summary>One submission.</summary>
/// <param name="Kata">The kata's name, or null where it could not be told.</param>
/// <param name="Source">The path as given.</param>
/// <param name="SourceSha256">Of the file's bytes, lower-case hexadecimal; null where it could not be read.</param>
/// <param name="SpecSha256">Of the assembly that holds the spec; null where no kata was told.</param>
/// <param name="Submitter">Who handed it in, where a batch says so.</param>
/// <param name="Isolation">What kept it apart; null where nothing of it was run.</param>
/// <param name="Verdict">The submission's verdict.</param>
/// <param name="Untouched">Whether it is the stub as it was handed out.</param>
/// <param name="Score">Points earned.</param>
/// <param name="MaxScore">Points to be had.</param>
/// <param name="Message">Why it ended so, where no check says it; else null.</param>
/// <param name="Mistake">The known mistake that it makes, where it was recognised.</param>
/// <param name="Checks">In the order of the spec.</param>
/// <param name="Diagnostics">What the compiler and the analyzers say.</param>
/// <param name="ElapsedMilliseconds">From reading the source to the verdict.</param>
public sealed record SubmissionReport(
    string? Kata,
    string Source,
    string? SourceSha256,
    string? SpecSha256,
    string? Submitter,
    IsolationReport? Isolation,
    Verdict Verdict,
    bool Untouched,
    int Score,
    int MaxScore,
    string? Message,
    MistakeReport? Mistake,
    IReadOnlyList<CheckReport> Checks,
    IReadOnlyList<DiagnosticReport> Diagnostics,
    double ElapsedMilliseconds)
{
    /// <summary>How its work grows, where that was counted; else null.</summary>
    public GrowthReport? Growth { get; init; }

    /// <summary>How its answers are wrong, where that follows a pattern and no known mistake was recognised; else null.</summary>
    public SignatureReport? Signature { get; init; }

    /// <summary>Whether it stands as an earlier run graded it, under the same seed, grader and pack.</summary>
    public bool FromCache { get; init; }

    /// <summary>Where its tensors lay, of one on TorchSharp that was run; else null.</summary>
    public DeviceReport? Device { get; init; }

    /// <summary>How its answers lie beside those of a second reference; null where that was not asked for, or there is none for the kata.</summary>
    public PeerReport? Against { get; init; }

    /// <summary>How fast it is beside the model solution or a second reference; null where that was not asked for, or the submission has not passed.</summary>
    public SpeedReport? Speed { get; init; }

    /// <summary>What that earns, as part of the score; null where the kata gives no points for it, or it was not asked for.</summary>
    public SpeedPoints? SpeedPoints { get; init; }

    /// <summary>Where it makes its steps; null where that was not asked for.</summary>
    public ProfileReport? Profile { get; init; }
}

/// <summary>What kept a submission apart from the machine.</summary>
/// <param name="Level"><c>process</c>, <c>sealed</c> or <c>namespaced</c>.</param>
/// <param name="Mechanisms">The mechanisms that were in force, by name.</param>
public sealed record IsolationReport(string Level, IReadOnlyList<string> Mechanisms);

/// <summary>Where a submission's own tensors lay.</summary>
/// <param name="Name"><c>cpu</c>, <c>cuda:0</c>.</param>
/// <param name="Tf32">Whether products of float32 could drop the last bits of their factors there.</param>
public sealed record DeviceReport(string Name, bool Tf32)
{
    /// <inheritdoc/>
    public override string ToString() => Tf32 ? $"{Name}, TF32" : Name;
}

/// <summary>A known mistake.</summary>
/// <param name="Id">The name of its file in the corpus, in lower case with hyphens.</param>
/// <param name="Title">What is wrong, in a line.</param>
/// <param name="Advice">Why it matters and where to look.</param>
public sealed record MistakeReport(string Id, string Title, string Advice);

/// <summary>A pattern in how answers are wrong.</summary>
/// <param name="Signature">The pattern.</param>
/// <param name="Check">The id of the check that shows it.</param>
public sealed record SignatureReport(Signature Signature, string Check);

/// <summary>One check.</summary>
/// <param name="Message">Why it did not pass, in a sentence or two; null where it passed.</param>
/// <param name="Output">What the submission printed during the check, capped; null where nothing.</param>
public sealed record CheckReport(
    string Id,
    string Name,
    string Category,
    bool Visible,
    Verdict Verdict,
    int Points,
    int MaxPoints,
    double? ElapsedMilliseconds,
    string? Message,
    FailureReport? Failure,
    string? Output)
{
    /// <summary>In what words the answer follows another convention of the field; null where it follows none that the check knows.</summary>
    public string? Convention { get; init; }

    /// <summary>How its answers lie beside those of a second reference that agrees with the oracle; else null.</summary>
    public PeerCheckReport? Against { get; init; }

    /// <summary>What was counted, where this is a check of growth that was run; the submission's own field in JSON.</summary>
    [JsonIgnore]
    public GrowthReport? Growth { get; init; }
}

/// <summary>A failed check in full.</summary>
/// <param name="Call">The calls of the case, one a line, the last being the one that failed.</param>
/// <param name="Inputs">The arguments by name, one a line, short ones whole and long ones by shape.</param>
/// <param name="Expected">The expected answer; null where there is none.</param>
/// <param name="Actual">What came; null where nothing did.</param>
/// <param name="LargestError">The largest absolute error, NaN where a value is NaN that must not be.</param>
/// <param name="At">The index of the largest error.</param>
/// <param name="WrongShare">The share of wrong elements.</param>
/// <param name="Line">The submission's own line, 1-based, where it threw.</param>
/// <param name="Rerun">The command that runs just this check again on the same inputs.</param>
public sealed record FailureReport(
    string? Call,
    string? Inputs,
    string? Expected,
    string? Actual,
    double? LargestError,
    IReadOnlyList<int>? At,
    double? WrongShare,
    int? Line,
    string Rerun)
{
    /// <summary>The case as C# to paste into a test; null where it is too large to read.</summary>
    [JsonPropertyName("csharp")]
    public string? CSharp { get; init; }

    /// <summary>The line that took the most steps, where the check did not end in time and that could be told; else null.</summary>
    public SpentReport? Spent { get; init; }
}

/// <summary>A diagnostic of the compiler or of an analyzer, at its place in the submission (1-based, 0 where it has none).</summary>
/// <param name="Severity"><c>error</c>, <c>warning</c>, <c>info</c>.</param>
/// <param name="Help">Where to read more, or null.</param>
public sealed record DiagnosticReport(
    string Id, string Severity, string Message, int Line, int Column, int EndLine, int EndColumn, string? Help);
