using System.Text.Json;
using Katas.Cli.Tests.Support;
using Katas.Core;
using Katas.Core.Execution;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.EndToEnd;

/// <summary>The command where TorchSharp was built in, on any machine: nothing here asks for a GPU that there could be.</summary>
[Category("Heavy")]
public sealed class TorchTests
{
    private WorkFolder _folder = null!;

    [OneTimeSetUp]
    public void RequireTorch()
    {
        if (!ToolLayout.BesideProgram.HasTorch) Assert.Ignore(ToolLayout.NoTorch);
    }

    [SetUp]
    public void SetUp() => _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [TestCase("--device", "cpu")]
    [TestCase("--device", "auto")]
    [TestCase("--against", "torch", "--device", "cpu")]
    public async Task A_submission_on_its_tensors_lies_on_the_processor_and_is_sealed_like_all_others(params string[] options)
    {
        if (Facilities.Here is not { Seal: Facility.Works }) Assert.Ignore("Nothing can be sealed on this machine.");
        var submission = Only(await GradeAsync(AddRight(), ["--isolation", "sealed", .. options]));
        Assert.That((DeviceOf(submission), LevelOf(submission)), Is.EqualTo(("cpu", "sealed")));
    }

    [Test]
    public async Task One_on_the_platforms_tensors_lies_nowhere() =>
        Assert.That(Only(await GradeAsync(_folder.Add("Plain.cs", WorkFolder.Right))).GetProperty("device").ValueKind, Is.EqualTo(JsonValueKind.Null));

    // Without the restore that an editor would do: the package comes from wherever this build had it from.
    [TestCase("LayerNorm")]
    [TestCase("BatchNorm")]
    [TestCase("MultiHeadAttention")]
    [TestCase("SinusoidalPositionalEncoding")]
    public async Task A_new_folder_holds_the_stub_for_its_tensors_with_its_package_and_is_graded_as_untouched(string kata)
    {
        var made = await ToolProcess.RunAsync(_folder.Path, "new", kata, "--track", "torch");
        var stub = Path.Combine(kata, $"{kata}.cs");
        var submission = Submission(await GradeAsync(stub));
        Assert.Multiple(() =>
        {
            Assert.That((made.ExitCode, made.Error), Is.EqualTo((ExitCode.AllPassed, "")));
            Assert.That(Directory.EnumerateFiles(Path.Combine(_folder.Path, kata)).Select(Path.GetFileName), Is.EquivalentTo((string[])[".gitignore", $"{kata}.cs", $"{kata}.csproj", $"I{kata}.cs", "README.md", "README.zh-CN.md"]));
            Assert.That(Read(stub), Does.Contain($"I{kata}<torch.Tensor>"));
            Assert.That(Read(Path.Combine(kata, $"{kata}.csproj")), Does.Match("<PackageReference Include=\"TorchSharp\" Version=\"[0-9]+[.][0-9]+[.][0-9]+\" />"));
            Assert.That((submission.GetProperty("kata").GetString(), submission.GetProperty("verdict").GetString(), submission.GetProperty("untouched").GetBoolean()), Is.EqualTo((kata, "NotAttempted", true)));
        });
    }

    [Test]
    public async Task The_stub_compiles_and_none_of_it_is_attempted_once_it_is_no_longer_the_stub()
    {
        await ToolProcess.RunAsync(_folder.Path, "new", "LayerNorm", "--track", "torch");
        var stub = Path.Combine("LayerNorm", "LayerNorm.cs");
        _folder.Add(stub, Read(stub).Replace("class LayerNorm", "class Mine", StringComparison.Ordinal));
        var submission = Submission(await GradeAsync(stub, "--isolation", "process"));
        Assert.That((submission.GetProperty("verdict").GetString(), submission.GetProperty("untouched").GetBoolean(), DeviceOf(submission)), Is.EqualTo(("NotAttempted", false, "cpu")));
    }

    [Test]
    public async Task A_reset_brings_the_stub_for_its_tensors_back()
    {
        await ToolProcess.RunAsync(_folder.Path, "new", "LayerNorm", "--track", "torch");
        var stub = Path.Combine("LayerNorm", "LayerNorm.cs");
        var handedOut = Read(stub);
        _folder.Add(stub, "// an evening's work\n");
        var result = await ToolProcess.RunAsync(_folder.Path, "reset", "LayerNorm", "--track", "torch");
        Assert.That((result.ExitCode, Read(stub)), Is.EqualTo((ExitCode.AllPassed, handedOut)), result.Error);
    }

    [Test]
    public async Task A_GPU_that_is_not_there_grades_nothing_and_exits_with_3()
    {
        var result = await GradeAsync(AddRight(), "--device", "cuda:4711");
        Assert.That((result.ExitCode, result.Output), Is.EqualTo((ExitCode.GraderFault, "")));
        Assert.That(result.Error, Does.StartWith("kata: The device 'cuda:4711' cannot be had here, and nothing was graded."));
    }

    [Test]
    public async Task What_passes_beside_the_reference_says_on_which_device_both_computed()
    {
        var submission = Only(await GradeAsync(AddRight(), "--against", "torch", "--device", "cpu", "--isolation", "process"));
        Assert.That((DeviceOf(submission), submission.GetProperty("against").GetProperty("reference").GetProperty("device").GetString()), Is.EqualTo(("cpu", "cpu")));
    }

    private string AddRight() => _folder.Add(
        "OnTorch.cs", File.ReadAllText(Directory.EnumerateFiles(Path.Combine(WorkFolder.Pack.Find("LayerNorm")!.ReferenceFolder!, "torch", "right"), "*.cs").Order(StringComparer.Ordinal).First()));

    private string Read(string file) => File.ReadAllText(Path.Combine(_folder.Path, file));

    private Task<CommandResult> GradeAsync(string file, params string[] options) => ToolProcess.RunAsync(_folder.Path, ["grade", file, "--json", "-", .. options]);

    private static JsonElement Only(CommandResult result)
    {
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.AllPassed), result.Error);
        return Submission(result);
    }

    private static JsonElement Submission(CommandResult result) => JsonDocument.Parse(result.Output).RootElement.GetProperty("submissions")[0];

    private static string? DeviceOf(JsonElement submission) => submission.GetProperty("device").GetProperty("name").GetString();

    private static string? LevelOf(JsonElement submission) => submission.GetProperty("isolation").GetProperty("level").GetString();
}
