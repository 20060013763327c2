using System.Text.RegularExpressions;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Submissions;

namespace Katas.Corpus.Tests;

/// <summary>
/// The answers on TorchSharp's tensors, in <c>reference/&lt;Kata&gt;/torch</c>, through the whole judge: where this build has the library. The first lines of a
/// wrong one say the verdict that it must get, and the known mistake that it must be recognised as, where it corresponds to one.
/// </summary>
[Category("Heavy")]
public sealed partial class TorchTrackTests
{
    private Grading _grading = null!;

    private static IEnumerable<TestCaseData> Right => Files("right");

    private static IEnumerable<TestCaseData> Wrong => Files("wrong");

    [OneTimeSetUp]
    public void Start()
    {
        if (!ToolLayout.BesideProgram.HasTorch) Assert.Ignore(ToolLayout.NoTorch);
        _grading = new(Corpus.Pack, ToolLayout.BesideProgram, isolation: Strongest());
    }

    [OneTimeTearDown]
    public async Task Stop()
    {
        if (_grading is not null) await _grading.DisposeAsync();
    }

    [TestCaseSource(nameof(Right))]
    public async Task A_right_answer_gets_all_the_points_of_the_track_and_no_advice(string kata, string file)
    {
        var report = await GradeAsync(file);

        Assert.Multiple(() =>
        {
            Assert.That((report.Kata, report.Verdict, report.Score), Is.EqualTo((kata, Verdict.Passed, report.MaxScore)), Describe(report));
            Assert.That(report.Diagnostics.Select(diagnostic => $"{diagnostic.Id}: {diagnostic.Message}"), Is.Empty);
        });
    }

    [TestCaseSource(nameof(Wrong))]
    public async Task A_wrong_answer_gets_the_verdict_that_it_must_get(string kata, string file)
    {
        var source = await File.ReadAllTextAsync(file);
        var report = await GradeAsync(file);

        Assert.Multiple(() =>
        {
            Assert.That((report.Kata, $"{report.Verdict}"), Is.EqualTo((kata, VerdictLine().Match(source).Groups[1].Value)), Describe(report));
            if (MistakeLine().Match(source) is { Success: true } mistake) Assert.That(report.Mistake?.Id, Is.EqualTo(mistake.Groups[1].Value));
        });
    }

    [Test]
    public async Task A_product_whose_shapes_do_not_fit_is_told_in_the_librarys_words()
    {
        var report = await GradeAsync(Path.Combine(Corpus.Pack.Find("MultiHeadAttention")!.ReferenceFolder!, "torch", "wrong", "ShapesThatDoNotFit.cs"));

        Assert.That(report.Checks.Select(check => check.Message), Has.Some.Contains("to be: [").And.Some.Contains("look at them before the call").Or.Some.Contains("ExternalException"));
    }

    [Test]
    public async Task A_result_on_another_device_is_told_so()
    {
        var report = await GradeAsync(Path.Combine(Corpus.Pack.Find("LayerNorm")!.ReferenceFolder!, "torch", "wrong", "OnAnotherDevice.cs"));

        Assert.That(report.Checks.Select(check => check.Message), Has.Some.Contains("This tensor lies on meta, the inputs on cpu: make tensors where the inputs are"));
    }

    [Test]
    public async Task The_report_says_where_its_tensors_lay() =>
        Assert.That((await GradeAsync(Directory.EnumerateFiles(Path.Combine(Corpus.Pack.Find("LayerNorm")!.ReferenceFolder!, "torch", "right")).First())).Device, Is.EqualTo(new DeviceReport("cpu", Tf32: false)));

    [Test]
    public async Task Without_the_reference_it_is_not_timed_and_the_report_says_what_would()
    {
        var right = Directory.EnumerateFiles(Path.Combine(Corpus.Pack.Find("LayerNorm")!.ReferenceFolder!, "torch", "right")).First();
        var report = await _grading.GradeAsync(new Submission(right), new GradingOptions { Seed = "1", Speed = true });

        Assert.That(report.Speed, Is.TypeOf<SpeedReport.NotMeasured>().With.Property("Reason").Contains("--against torch times it beside the reference"));
    }

    // A GPU by any name: what is asked of the worker is the device, and of the judge how to keep it apart.
    [Test]
    public async Task Where_a_driver_is_needed_it_runs_at_level_process_and_the_report_says_so()
    {
        var right = Directory.EnumerateFiles(Path.Combine(Corpus.Pack.Find("LayerNorm")!.ReferenceFolder!, "torch", "right")).First();
        var report = await _grading.GradeAsync(new Submission(right), new GradingOptions { Seed = "1", Tensors = new TensorPlace.Gpu("cpu", AllowTf32: true) });

        Assert.That((report.Verdict, report.Isolation?.Level, report.Device), Is.EqualTo((Verdict.Passed, "process", new DeviceReport("cpu", Tf32: true))), Describe(report));
    }

    [Test]
    public async Task The_stub_of_the_track_is_untouched()
    {
        foreach (var kata in Corpus.Pack.Katas.Where(kata => File.Exists(kata.TorchStubPath)))
            Assert.That(await GradeAsync(kata.TorchStubPath), Has.Property("Untouched").True.And.Property("Kata").EqualTo(kata.Name));
    }

    private Task<SubmissionReport> GradeAsync(string file) => _grading.GradeAsync(new Submission(file), new GradingOptions { Seed = "1" });

    // A library whose parts lie outside the program's folder, as a system's own package of it does, is not seen from within namespaces.
    private static Isolation Strongest()
    {
        try
        {
            return Isolation.Of(IsolationDemand.Sealed);
        }
        catch (GraderUnavailableException)
        {
            return new Isolation.Process();
        }
    }

    private static IEnumerable<TestCaseData> Files(string kind) =>
        from kata in Corpus.Pack.Katas
        let folder = Path.Combine(kata.ReferenceFolder!, "torch", kind)
        where Directory.Exists(folder)
        from file in Directory.EnumerateFiles(folder, "*.cs").Order(StringComparer.Ordinal)
        select new TestCaseData(kata.Name, file).SetArgDisplayNames(kata.Name, Path.GetFileNameWithoutExtension(file));

    private static string Describe(SubmissionReport report) => $"{report.Message} {(report.ToExplain is { } check ? $"{check.Id}: {check.Message}" : "")}";

    [GeneratedRegex(@"^// verdict: (\w+)", RegexOptions.Multiline)]
    private static partial Regex VerdictLine();

    [GeneratedRegex(@"^// mistake: ([\w-]+)", RegexOptions.Multiline)]
    private static partial Regex MistakeLine();
}
