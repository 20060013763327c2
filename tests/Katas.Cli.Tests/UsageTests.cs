using Katas.Cli.Tests.Support;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests;

public sealed class UsageTests
{
    private CommandBench _bench = null!;

    [SetUp]
    public void SetUp() => _bench = new();

    [TearDown]
    public void TearDown() => _bench.Dispose();

    [TestCase("'grade'", "grad")]
    [TestCase("'--json'", "grade", "--jsno", "out.json")]
    [TestCase("'--language'", "list", "--langauge", "en")]
    [TestCase("'--language'", "show", "--langauge")]
    [TestCase("'Alpha'", "show", "Alhpa")]
    [TestCase("'Alpha'", "hint", "lpha")]
    [TestCase("'BetaSort'", "new", "BetaSrot")]
    [TestCase("'BetaSort'", "reset", "BetaSor")]
    [TestCase("'BetaSort'", "watch", "BataSort")]
    [TestCase("'Alpha'", "grade", "--kata", "Alpa")]
    [TestCase("'Alpha'", "grade", "--require", "BetaSort,Alpa")]
    [TestCase("'zh-CN'", "show", "Alpha", "--language", "xh-CN")]
    [TestCase("'process'", "grade", "--isolation", "proces")]
    [TestCase("'torch'", "grade", "--against", "torhc")]
    [TestCase("'cuda'", "grade", "--against", "torch", "--device", "cda")]
    [TestCase("'sealed'", "grade", "--isolation", "seald")]
    public async Task A_mistyped_word_is_answered_with_the_nearest_valid_one(string nearest, params string[] arguments)
    {
        _bench.MakeRepository();
        var result = await _bench.RunAsync(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain(nearest));
        });
    }

    [Test]
    public async Task A_mistyped_path_is_answered_with_the_nearest_one_that_exists()
    {
        _bench.AddFile("answers/alice/Alpha.cs");
        var result = await _bench.RunAsync("grade", "answers/alcie/Alpha.cs");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain(Path.Combine("answers", "alice")));
        });
    }

    [Test]
    public async Task A_katas_name_given_as_a_path_is_answered_with_its_stub()
    {
        _bench.MakeRepository();
        var result = await _bench.RunAsync("grade", "Alpha");
        Assert.That(result.Error, Does.Contain(Path.Combine("katas", "Alpha", "Alpha.cs")));
    }

    [TestCase]
    [TestCase("grade")]
    [TestCase("watch")]
    [TestCase("show")]
    [TestCase("hint", "Alpha", "BetaSort")]
    [TestCase("bench")]
    [TestCase("grade", "--parallel", "0")]
    [TestCase("grade", "--parallel", "many")]
    [TestCase("grade", "--json", "-", "--csv", "-")]
    [TestCase("grade", "--json", "missing/folder/report.json")]
    [TestCase("grade", "--json", ".")]
    [TestCase("grade", "--pack", "nowhere")]
    [TestCase("reset", "Alpha")]
    [TestCase("watch", "Alpha")]
    public async Task A_wrong_command_line_says_so_in_a_line_and_exits_with_2(params string[] arguments)
    {
        var result = await _bench.RunAsync(arguments);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error.TrimEnd('\n', '\r'), Does.StartWith("kata: ").And.Not.Contain("\n"));
        });
    }

    [Test]
    public async Task A_folder_without_submissions_leaves_nothing_to_grade()
    {
        _bench.AddFile("empty/notes.txt");
        var result = await _bench.RunAsync("grade", "empty");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain("nothing to grade"));
        });
    }

    [TestCase("--debug")]
    [TestCase("--profile")]
    public async Task What_is_for_one_file_takes_no_more(string option)
    {
        _bench.MakeRepository();
        var result = await _bench.RunAsync("grade", option);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain($"{option} takes one file"));
        });
    }

    [TestCase("grade [PATH] ")]
    [TestCase("new <KATA> [DIR] ")]
    [TestCase("show <KATA> ")]
    [TestCase("verify [KATA] ")]
    public async Task The_list_of_verbs_shows_what_may_be_left_out(string verb) => Assert.That((await _bench.RunAsync("--help")).Output, Does.Contain($"  {verb}"));

    [Test]
    public async Task The_help_of_a_verb_stays_as_it_is() => Assert.That((await _bench.RunAsync("grade", "--help")).Output, Does.Contain("kata grade [<PATH>...]"));

    [TestCase("--help")]
    [TestCase("grade", "--help")]
    [TestCase("--version")]
    public async Task Help_and_version_are_no_errors(params string[] arguments)
    {
        var result = await _bench.RunAsync(arguments);
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((ExitCode.AllPassed, "")));
    }

    [Test]
    public async Task A_folder_that_is_no_pack_is_a_fault_told_in_one_line()
    {
        _bench.AddFile("nopack/notes.txt");
        var result = await _bench.RunAsync("list", "--pack", "nopack");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.GraderFault));
            Assert.That(result.Error.TrimEnd(), Does.Contain("is not a pack").And.Not.Contain("\n").And.Not.Contain("   at "));
        });
    }

    [Test]
    public async Task An_incomplete_tool_is_the_graders_fault()
    {
        Directory.Delete(_bench.Pack, recursive: true);
        var result = await _bench.RunAsync("list");
        Assert.That(result.ExitCode, Is.EqualTo(ExitCode.GraderFault));
    }

    [Test]
    public async Task A_device_without_anything_that_computes_on_it_is_refused()
    {
        _bench.MakeRepository();
        var result = await _bench.RunAsync("grade", "--device", "cuda:1");
        Assert.That((result.ExitCode, result.Error), Is.EqualTo((ExitCode.Usage, $"kata: --device cuda:1 says where TorchSharp computes, and nothing here asks for it: add --against torch, or name a file that is written on its tensors.{Environment.NewLine}")));
    }

    [TestCase("--device", "cuda", "--isolation", "sealed")]
    [TestCase("--device", "cuda:1", "--isolation", "namespaced")]
    [TestCase("--allow-tf32")]
    [TestCase("--allow-tf32", "--device", "cpu")]
    [TestCase("--allow-tf32", "--against", "torch", "--device", "cpu")]
    [TestCase("--allow-tf32", "--device", "auto")]
    public async Task What_contradicts_itself_is_refused_before_anything_is_graded(params string[] options)
    {
        var result = await _bench.RunAsync(["grade", AddOnTorch(), .. options]);
        Assert.Multiple(() =>
        {
            Assert.That((result.ExitCode, result.Output), Is.EqualTo((ExitCode.Usage, "")));
            Assert.That(result.Error, Does.StartWith($"kata: {options[0]}"));
        });
    }

    [TestCase("--against", "torch", "--device", "cpu")]
    [TestCase("--device", "cuda")]
    [TestCase("--device", "auto", "--isolation", "process")]
    public async Task TorchSharp_where_none_was_built_in_is_the_graders_lack(params string[] options)
    {
        var result = await _bench.RunAsync(["grade", AddOnTorch(), .. options]);
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.GraderFault));
            Assert.That(result.Error, Does.StartWith("kata: This build has no TorchSharp: build with -p:Torch=cpu (see docs/gpu.md)."));
            Assert.That(result.Error.TrimEnd().Split('\n'), Has.Length.EqualTo(1));
        });
    }

    private string AddOnTorch()
    {
        _bench.AddFile("Mine.cs", "using TorchSharp;\n");
        return "Mine.cs";
    }
}
