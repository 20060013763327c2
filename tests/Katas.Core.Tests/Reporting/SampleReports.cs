using Katas.Core.Diagnosis;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Timing;

namespace Katas.Core.Tests.Reporting;

/// <summary>Invented reports, one for each thing that can come of a submission, for the snapshots of every reporter.</summary>
internal static class SampleReports
{
    private const string Seed = "1234567890";

    /// <summary>The source that the samples with a line or a place were "graded" from.</summary>
    public static SourceText Source { get; } = new(
        """
        using System.Numerics.Tensors;

        public sealed class LayerNorm : ILayerNorm<Tensor<float>>
        {
            public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon)
            {
                var 均值 = x.Mean(axis: -1)
                var scale = gamma[12];
                System.IO.File.ReadAllText("answers.txt");
                return x;
            }
        }
        """);

    public static SubmissionReport Passed => Submission(Verdict.Passed) with
    {
        Score = 100,
        Checks = [Check("example-row", "The worked example of the statement", "example", Verdict.Passed, 40), Check("mean-100", "Rows of mean 100", "property", Verdict.Passed, 60)],
        ElapsedMilliseconds = 187.25,
    };

    public static SubmissionReport TimedOnOneCore => Passed with
    {
        Speed = new SpeedReport.Measured(
            [
                new("short-rows", "[32, 256], forward", 1.3061, 1.2412, 1.3905, Pairs: 40, AllocatedBytesPerRun: 98_640, ModelAllocatedBytesPerRun: 65_600),
                new("long-rows", "[4, 4096], forward", 0.9912, 0.9612, 1.0305, Pairs: 10, AllocatedBytesPerRun: 72, ModelAllocatedBytesPerRun: 72),
            ],
            OneCore: true, SpeedBand.WithinTwo),
    };

    public static SubmissionReport HeldAgainstTorch => Passed with
    {
        Against = new(new("torch", "TorchSharp 1.2.3, libtorch 4.5.6", "cuda:0"), Checks: 2, LargestError: 3.1e-7, InTolerances: 0.024, "mean-100", ReferenceInTolerances: 0.11),
        Checks = [.. Passed.Checks.Select(check => check with { Against = new(3.1e-7, 0.024, Compared: 6) { ReferenceInTolerances = 0.11 } })],
    };

    public static SubmissionReport OnAGpu => HeldAgainstTorch with
    {
        Isolation = new("process", ["process group"]),
        Device = new("cuda:0", Tf32: true),
        Against = HeldAgainstTorch.Against! with { Reference = HeldAgainstTorch.Against!.Reference with { Device = "cuda:0", Tf32 = true } },
    };

    public static SubmissionReport HeldAgainstNothing => Passed with { Against = new(new("torch", "TorchSharp 1.2.3, libtorch 4.5.6", "cpu"), Checks: 0, null, null, null, null) };

    public static SubmissionReport TimedBesideTorch => HeldAgainstTorch with
    {
        Speed = new SpeedReport.Measured(
            [
                new("short-rows", "[32, 256], forward", 1.3061, 1.2412, 1.3905, Pairs: 40, AllocatedBytesPerRun: 98_640, ModelAllocatedBytesPerRun: 400) { Reference = new(48_210, 1_305_000) },
                new("long-rows", "[4, 4096], forward", 0.9912, 0.9612, 1.0305, Pairs: 10, AllocatedBytesPerRun: 72, ModelAllocatedBytesPerRun: 400) { Reference = new(812, 0) },
            ],
            OneCore: true, SpeedBand.WithinTwo)
        {
            Baseline = new SpeedBaseline.Peer(new("torch", "TorchSharp 1.2.3, libtorch 4.5.6", "cuda:0")),
        },
        SpeedPoints = new SpeedPoints.NotOffered(10),
    };

    public static SubmissionReport TimedBesideTheModelInstead => HeldAgainstNothing with
    {
        Speed = new SpeedReport.Measured(((SpeedReport.Timed)TimedOnOneCore.Speed!).Sizes, OneCore: true, SpeedBand.WithinTwo) { Baseline = new SpeedBaseline.ModelInstead(HeldAgainstNothing.Against!.Reference) },
    };

    public static SubmissionReport TimedInVain => Passed with
    {
        Speed = new SpeedReport.TooNoisy([new("short-rows", "[32, 256], forward", 12.061, 8.2412, 19.905, Pairs: 120, AllocatedBytesPerRun: 98_640, ModelAllocatedBytesPerRun: 65_600)], OneCore: false),
    };

    public static SubmissionReport TimedForPoints => TimedOnOneCore with { Score = 108, MaxScore = 110, SpeedPoints = new SpeedPoints.Earned(8, 10) };

    public static SubmissionReport TimedInVainForPoints => TimedInVain with { SpeedPoints = new SpeedPoints.LeftOut(10) };

    public static SubmissionReport NotTimed => Passed with { Speed = new SpeedReport.NotMeasured("An answer given while it was timed is wrong. Expected 3, got 4 | 5.") };

    public static SubmissionReport WrongAnswer => Submission(Verdict.WrongAnswer) with
    {
        Score = 40,
        Mistake = new(
            "epsilon-outside-sqrt", "Epsilon is added outside the square root", "The two part where the variance is near epsilon. Look at how the divisor is made."),
        Checks =
        [
            Check("example-row", "The worked example of the statement", "example", Verdict.Passed, 40),
            Failed(
                "small-variance", "Rows whose variance is near epsilon", Verdict.WrongAnswer, 30, "The largest error is 0.08412, 2103 times what is allowed.",
                new(
                    "Forward(x, gamma, beta, epsilon)",
                    "x = [[0.01, -0.01, 0.02, -0.02], [0.5, 0.25, -0.25, -0.5]]\ngamma = [1, 1, 1, 1]\nbeta = [0, 0, 0, 0]\nepsilon = 1E-05",
                    "[[0.6198, -0.6198, 1.24, -1.24], [1.265, 0.6324, -0.6324, -1.265]]",
                    "[[0.6307, -0.6307, 1.261, -1.324], [1.265, 0.6324, -0.6324, -1.265]]",
                    0.08412, [0, 3], 0.25, Line: null, Rerun("small-variance"))
                {
                    CSharp = "var subject = new LayerNorm();\nvar x = Tensor.FromArray<float>([0.01f, -0.01f], 1, 2);\nvar result = subject.Forward(x, gamma, beta, epsilon: 1E-05f);\nfloat[] expected = [0.9534626f, -0.9534626f];",
                }),
            Failed(
                "mean-100", "Rows of mean 100 keep their digits, however many columns they have and whatever the other rows of the same tensor hold",
                Verdict.WrongAnswer, 30, "A value is NaN.",
                new("Forward(x, gamma, beta, epsilon)", "x = float[130, 33] starts 100.2, 99.7, ...", "0.2211", "NaN", double.NaN, [7, 2], 0.0001, Line: null, Rerun("mean-100"))),
        ],
        ElapsedMilliseconds = 211.5,
    };

    /// <summary>No known mistake, but wrong in a pattern; and one check that knows whose convention was followed.</summary>
    public static SubmissionReport WrongAnswerExplained => WrongAnswer with
    {
        Diagnostics = [new("KATA1052", "warning", "One gamma is taken for every column", 8, 21, 8, 30, "docs/rules/KATA1052.md")],
    };

    public static SubmissionReport Pattern => Submission(Verdict.WrongAnswer) with
    {
        Score = 60,
        Signature = new(new Signature.FactorOfSize(2, "√4", "x.Lengths[1]"), "mean-100"),
        Checks =
        [
            Failed(
                "mean-100", "Rows of mean 100", Verdict.WrongAnswer, 40, "At [0, 0] expected 1, got 2; 100% of the elements are wrong.",
                new("Forward(x, gamma, beta, epsilon)", "x = [[1, 2]]", "[[1, 2]]", "[[2, 4]]", 2, [0, 1], 1, Line: null, Rerun("mean-100"))),
            Failed(
                "variance-is-biased", "The variance divides by C, not by C - 1", Verdict.WrongAnswer, 3,
                "This divides the variance by C - 1, as torch.var does; here it is divided by C. At [0, 0] expected 1, got 2.",
                new("Forward(x, gamma, beta, epsilon)", "x = [[1, 2]]", "[[1, 2]]", "[[2, 4]]", 2, [0, 1], 1, Line: null, Rerun("variance-is-biased"))) with
            {
                Convention = "This divides the variance by C - 1, as torch.var does; here it is divided by C.",
            },
        ],
    };

    public static SubmissionReport Threw => Submission(Verdict.Threw) with
    {
        Checks =
        [
            Failed(
                "example-row", "The worked example of the statement", Verdict.Threw, 40, "It threw an IndexOutOfRangeException: Index was outside the bounds of the array.",
                new("Forward(x, gamma, beta, epsilon)", "x = [[1, 2]]", "[[-1, 1]]", Actual: null, LargestError: null, At: null, WrongShare: null, Line: 8, Rerun("example-row"))) with
            {
                Output = string.Join('\n', Enumerable.Range(1, 15).Select(row => $"row {row}")) + "\n",
            },
            Check("mean-100", "Rows of mean 100", "property", Verdict.Passed, 60) with { Output = "mean \e[31m100\e[0m\n::error::not a command\n" },
        ],
        Score = 60,
    };

    public static SubmissionReport DoesNotCompile => Submission(Verdict.DoesNotCompile) with
    {
        Isolation = null,
        Checks = [NotRun("example-row", 40), NotRun("mean-100", 60)],
        Diagnostics =
        [
            new("CS1002", "error", "; expected", 7, 36, 7, 36, "https://learn.microsoft.com/dotnet/csharp/misc/cs1002"),
            new("CS0103", "error", "The name '均值' does not exist in the current context", 7, 13, 7, 15, Help: null),
            new("CS5001", "warning", "A diagnostic without a place", 0, 0, 0, 0, Help: null),
        ],
    };

    public static SubmissionReport Forbidden => Submission(Verdict.Forbidden) with
    {
        Isolation = null,
        Message = "It uses what no kata allows.",
        Checks = [NotRun("example-row", 40), NotRun("mean-100", 60)],
        Diagnostics = [new("KATA1003", "error", "'System.IO.File.ReadAllText' is not allowed: a submission touches no files", 9, 9, 9, 50, Help: null)],
    };

    public static SubmissionReport ContractNotMet => Submission(Verdict.ContractNotMet) with
    {
        Kata = null,
        SpecSha256 = null,
        Isolation = null,
        MaxScore = 0,
        Message = "No class in it implements the contract of a kata.",
    };

    public static SubmissionReport TimedOut => Submission(Verdict.TimedOut) with
    {
        Score = 40,
        Checks =
        [
            Check("example-row", "The worked example of the statement", "example", Verdict.Passed, 40),
            Failed(
                "mean-100", "Rows of mean 100", Verdict.TimedOut, 60, "No answer within 2 s.",
                new("Forward(x, gamma, beta, epsilon)", "x = float[2, 3]", Expected: null, Actual: null, LargestError: null, At: null, WrongShare: null, Line: null, Rerun("mean-100"))
                {
                    Spent = new(7, 9_987_654, 10_000_000),
                }),
        ],
    };

    public static SubmissionReport Profiled => Passed with
    {
        Profile = new ProfileReport.Counted("linear", ["L", "E"], [128, 1024], [new(5, 3), new(7, 131_072), new(8, 1_048_576)], Cut: null),
    };

    public static SubmissionReport ProfiledInPart => WrongAnswer with
    {
        Profile = new ProfileReport.Counted("linear", ["n"], [64], [new(5, 3), new(7, 64)], "It threw <an> exception | at [0]."),
    };

    public static SubmissionReport NotProfiled => Passed with { Profile = new ProfileReport.NotCounted("RunningMean has no check of growth.") };

    public static SubmissionReport Crashed => Submission(Verdict.Crashed) with
    {
        Isolation = new("process", ["process group", "rlimit"]),
        Checks =
        [
            Failed(
                "example-row", "The worked example of the statement", Verdict.Crashed, 40, "Its process died: the stack overflowed.",
                new("Forward(x, gamma, beta, epsilon)", "x = [[1, 2]]", Expected: null, Actual: null, LargestError: null, At: null, WrongShare: null, Line: null, Rerun("example-row"))),
            Check("mean-100", "Rows of mean 100", "property", Verdict.Inconclusive, 60) with { Points = 0, Message = "The machine was too busy." },
        ],
    };

    public static SubmissionReport Untouched => Submission(Verdict.NotAttempted) with
    {
        Untouched = true,
        Isolation = null,
        Checks = [NotRun("example-row", 40), NotRun("mean-100", 60)],
    };

    public static SubmissionReport PartlyAttempted => Submission(Verdict.NotAttempted) with
    {
        Score = 60,
        Checks =
        [
            Failed(
                "backward-row", "Gradients of a single row", Verdict.NotAttempted, 40, "Backward throws NotImplementedException.",
                new("Forward(x, gamma, beta, epsilon)\nBackward(outputGradient)", "outputGradient = [[1, 2]]", Expected: null, Actual: null, LargestError: null, At: null, WrongShare: null, Line: null, Rerun("backward-row"))),
            Check("mean-100", "Rows of mean 100", "property", Verdict.Passed, 60),
        ],
    };

    public static SubmissionReport GraderFault => Submission(Verdict.GraderFault) with { Message = "The worker could not be started: no such file.", Isolation = null };

    /// <summary>Everything that a submission has a hand in, turned against whoever shows it.</summary>
    public static SubmissionReport Hostile => Submission(Verdict.WrongAnswer) with
    {
        Source = "\e]0;owned\a::warning::/[red]x[/].cs",
        Submitter = "=cmd|' /C calc'!A0 <b>\u202Eevil</b> |",
        Checks =
        [
            Failed(
                "example-row", "The worked example of the statement", Verdict.WrongAnswer, 40, "[bold]Not markup[/] | `code` <script>alert(1)</script>\n::error file=a.cs::forged\n##[group]forged",
                new("Forward(x)", "x = \e[2J\e[H[[1, 2]]\u0000\u0085", "</pre><img src=x>", "lone \uD800 surrogate", double.PositiveInfinity, [], 1, 3, Rerun("example-row"))
                {
                    CSharp = "var subject = new \u202Eevil\e[2J();\n::error::forged </pre><img src=x>",
                }) with
            {
                Output = "::set-output name=verdict::Passed\n\r\e[1A\e[2KPassed 100/100\n  ##[error]forged\n",
            },
        ],
    };

    /// <summary>One for each way to end.</summary>
    public static IReadOnlyList<SubmissionReport> All =>
        [Passed, WrongAnswer, Pattern, Threw, DoesNotCompile, Forbidden, ContractNotMet, TimedOut, Crashed, Untouched, PartlyAttempted, GraderFault, Hostile];

    /// <summary>A small class.</summary>
    public static GradeReport Batch => Report(
        Passed with { Submitter = "李伟", Source = "class/李伟/LayerNorm.cs" },
        WrongAnswer with { Submitter = "Ada", Source = "class/Ada/LayerNorm.cs" },
        DoesNotCompile with { Submitter = "Grace", Source = "class/Grace/LayerNorm.cs" },
        Untouched with { Submitter = "Linus", Source = "class/Linus/LayerNorm.cs" });

    public static GradeReport Report(params SubmissionReport[] submissions) => new(
        new("0.1.0", ".NET 10.0.1", "Debian GNU/Linux 12 (bookworm)", "x64", 256),
        new(2026, 11, 21, 20, 0, 0, TimeSpan.FromHours(8)),
        Seed,
        new(5000, 2000, 30000, 512L << 20, 64 << 10, 64 << 20, 16),
        new(Kata: null, Checks: [], Parallel: 2, "auto", Debug: false),
        submissions);

    private static SubmissionReport Submission(Verdict verdict) => new(
        "LayerNorm", "katas/LayerNorm/LayerNorm.cs", new('a', 64), new('b', 64), Submitter: null, new("sealed", ["process group", "rlimit", "seccomp"]), verdict,
        Untouched: false, Score: 0, MaxScore: 100, Message: null, Mistake: null, Checks: [], Diagnostics: [], ElapsedMilliseconds: 42);

    private static CheckReport Check(string id, string name, string category, Verdict verdict, int points) =>
        new(id, name, category, category == "example", verdict, points, points, ElapsedMilliseconds: 3.125, Message: null, Failure: null, Output: null);

    private static CheckReport NotRun(string id, int points) =>
        new(id, $"The check {id}", "example", Visible: true, Verdict.NotRun, 0, points, ElapsedMilliseconds: null, "Nothing could be run.", Failure: null, Output: null);

    private static CheckReport Failed(string id, string name, Verdict verdict, int maxPoints, string message, FailureReport failure) =>
        new(id, name, "property", Visible: false, verdict, 0, maxPoints, ElapsedMilliseconds: 3.125, message, failure, Output: null);

    private static string Rerun(string check) => $"kata grade katas/LayerNorm/LayerNorm.cs --kata LayerNorm --seed {Seed} --check {check}";
}
