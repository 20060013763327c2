using System.Text.Json;
using Katas.Cli.Tests.Support;
using Katas.Core.Execution;
using Katas.Core.Reporting;

namespace Katas.Cli.Tests.EndToEnd;

public sealed class GradeTests
{
    private WorkFolder _folder = null!;

    [SetUp]
    public void SetUp() => _folder = new();

    [TearDown]
    public void TearDown() => _folder.Dispose();

    [Test]
    public async Task A_right_answer_exits_with_0() =>
        Assert.That((await GradeAsync(_folder.Add("Mine.cs", WorkFolder.Right))).ExitCode, Is.EqualTo(ExitCode.AllPassed));

    [Test]
    public async Task A_wrong_answer_exits_with_1() =>
        Assert.That((await GradeAsync(_folder.Add("Mine.cs", WorkFolder.Wrong))).ExitCode, Is.EqualTo(ExitCode.NotAllPassed));

    [Test]
    public async Task An_isolation_that_cannot_be_had_exits_with_3_once_and_grades_nothing()
    {
        if (Facilities.Here is { Seal: Facility.Works, Namespaces: Facility.Works }) Assert.Ignore("This machine has every level of isolation.");
        var result = await GradeAsync(_folder.Add("One.cs", WorkFolder.Right), _folder.Add("Two.cs", WorkFolder.Right), "--isolation", "namespaced");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.GraderFault));
            Assert.That(result.Output, Is.Empty);
            Assert.That(result.Error.Split("'namespaced' cannot be had"), Has.Length.EqualTo(2));
        });
    }

    [Test, Category("Heavy")]
    public async Task Text_that_is_no_program_exits_with_1() =>
        Assert.That((await GradeAsync(_folder.Add("Mine.cs", "not C# at all"))).ExitCode, Is.EqualTo(ExitCode.NotAllPassed));

    [Test, Category("Heavy")]
    public async Task A_named_stub_that_nobody_touched_exits_with_1() =>
        Assert.That((await GradeAsync(_folder.Add("CircularBinarySwaps.cs", WorkFolder.Stub))).ExitCode, Is.EqualTo(ExitCode.NotAllPassed));

    [Test]
    public async Task A_repository_of_untouched_stubs_exits_with_0()
    {
        AddStub();
        Assert.That((await GradeAsync()).ExitCode, Is.EqualTo(ExitCode.AllPassed));
    }

    [TestCase("CircularBinarySwaps")]
    [TestCase("LayerNorm", Category = "Heavy")]
    public async Task A_required_kata_that_is_untouched_or_missing_exits_with_1(string required)
    {
        AddStub();
        Assert.That((await GradeAsync("--require", required)).ExitCode, Is.EqualTo(ExitCode.NotAllPassed));
    }

    [Test, Category("Heavy")]
    public async Task A_required_kata_that_passed_exits_with_0()
    {
        _folder.Add("katas/CircularBinarySwaps/CircularBinarySwaps.cs", WorkFolder.Right);
        Assert.That((await GradeAsync("--require", "CircularBinarySwaps")).ExitCode, Is.EqualTo(ExitCode.AllPassed));
    }

    [Test]
    public async Task JSON_to_the_standard_output_is_all_that_goes_there()
    {
        var result = await GradeAsync(_folder.Add("Mine.cs", WorkFolder.Right), "--json", "-");
        Assert.Multiple(() =>
        {
            Assert.That(Verdicts(result.Output), Is.EqualTo(new[] { "Passed" }));
            Assert.That(result.Error, Does.Contain("CircularBinarySwaps"));
        });
    }

    [Test, Category("Heavy")]
    public async Task Every_report_asked_for_is_written()
    {
        await GradeAsync(_folder.Add("Mine.cs", WorkFolder.Wrong), "--json", "r.json", "--markdown", "r.md", "--csv", "r.csv");
        Assert.That(
            new[] { "r.json", "r.md", "r.csv" }.Select(file => File.ReadAllText(Path.Combine(_folder.Path, file))),
            Is.All.Contains("CircularBinarySwaps"));
    }

    [Test, Category("Heavy")]
    public async Task A_given_seed_stands_in_the_report_and_gives_the_same_inputs_again()
    {
        var file = _folder.Add("Mine.cs", WorkFolder.Wrong);
        var first = await GradeAsync(file, "--seed", "42", "--json", "-");
        var second = await GradeAsync(file, "--seed", "42", "--json", "-");
        Assert.Multiple(() =>
        {
            Assert.That(Seed(first.Output), Is.EqualTo("42"));
            Assert.That(Failures(second.Output), Is.EqualTo(Failures(first.Output)));
        });
    }

    [Test, Category("Heavy")]
    public async Task A_seed_that_failed_is_replayed_until_it_passes_and_then_a_fresh_one_is_drawn()
    {
        var file = _folder.Add("Mine.cs", WorkFolder.Wrong);
        var first = Seed((await GradeAsync(file, "--json", "-")).Output);
        var second = Seed((await GradeAsync(file, "--json", "-")).Output);
        _folder.Add("Mine.cs", WorkFolder.Right);
        var third = Seed((await GradeAsync(file, "--json", "-")).Output);
        Assert.Multiple(() =>
        {
            Assert.That(second, Is.EqualTo(first));
            Assert.That(third, Is.Not.EqualTo(first));
        });
    }

    [Test, Category("Heavy")]
    public async Task A_batch_gives_the_same_results_in_the_same_order_however_many_are_graded_at_once()
    {
        for (var i = 0; i < 4; i++) _folder.Add($"submissions/student{i}/Swaps.cs", i % 2 == 0 ? WorkFolder.Right : WorkFolder.Wrong);
        await GradeAsync("submissions", "--seed", "7", "--parallel", "1", "--csv", "one.csv");
        await GradeAsync("submissions", "--seed", "7", "--parallel", "4", "--csv", "four.csv");
        var one = File.ReadAllLines(Path.Combine(_folder.Path, "one.csv"));
        Assert.Multiple(() =>
        {
            Assert.That(one.Skip(1).Select(line => line.Split(',')[0]), Is.EqualTo(new[] { "student0", "student1", "student2", "student3" }));
            Assert.That(File.ReadAllLines(Path.Combine(_folder.Path, "four.csv")), Is.EqualTo(one));
            Assert.That(Directory.Exists(Path.Combine(_folder.Path, ".kata")), Is.False);
        });
    }

    [Test, Category("Heavy")]
    public async Task Of_several_files_those_that_stand_as_they_were_are_not_graded_again()
    {
        for (var i = 0; i < 3; i++) _folder.Add($"submissions/student{i}/Swaps.cs", $"{WorkFolder.Wrong}// {i}\n");
        var first = await GradeAsync("submissions", "--seed", "7", "--json", "-");
        _folder.Add("submissions/student1/Swaps.cs", WorkFolder.Right);
        var second = await GradeAsync("submissions", "--seed", "7", "--json", "-");
        var other = await GradeAsync("submissions", "--seed", "8", "--json", "-");
        var again = await GradeAsync("submissions", "--seed", "7", "--no-cache", "--json", "-");
        Assert.Multiple(() =>
        {
            Assert.That(FromCache(first.Output), Is.EqualTo(new[] { false, false, false }));
            Assert.That(FromCache(second.Output), Is.EqualTo(new[] { true, false, true }));
            Assert.That(Verdicts(second.Output), Is.EqualTo(new[] { "WrongAnswer", "Passed", "WrongAnswer" }));
            Assert.That(Failures(second.Output).First(), Is.EqualTo(Failures(first.Output).First()));
            Assert.That(FromCache(other.Output), Has.None.True);
            Assert.That(FromCache(again.Output), Has.None.True);
        });
    }

    [Test, Category("Heavy"), Platform(Exclude = "Win")]
    public async Task A_run_that_was_interrupted_goes_on_under_its_seed()
    {
        for (var i = 0; i < 6; i++) _folder.Add($"submissions/student{i:D2}/Swaps.cs", $"{WorkFolder.Wrong}// {i}\n");
        using (var process = ToolProcess.Start(_folder.Path, "grade", "submissions", "--parallel", "1"))
        {
            // Each line says that one has ended; when the second does, the first was kept.
            await process.StandardOutput.ReadLineAsync();
            await process.StandardOutput.ReadLineAsync();
            process.Kill();
            await process.WaitForExitAsync();
        }

        var second = await GradeAsync("submissions", "--json", "-");
        var third = await GradeAsync("submissions", "--json", "-");
        Assert.Multiple(() =>
        {
            Assert.That(second.Error, Does.Contain("Going on where a run of this command was interrupted"));
            Assert.That(FromCache(second.Output).First(), Is.True);
            Assert.That(FromCache(second.Output).Last(), Is.False);
            Assert.That(Verdicts(second.Output), Is.All.EqualTo("WrongAnswer"));
            Assert.That(FromCache(third.Output), Has.None.True, "One that ended is over: the next draws a fresh seed.");
        });
    }

    [Test, Category("Heavy")]
    public async Task A_check_that_the_kata_does_not_have_is_answered_with_the_nearest()
    {
        var id = WorkFolder.Swaps.Spec!.Checks[0].Id;
        var result = await GradeAsync(_folder.Add("Mine.cs", WorkFolder.Right), "--kata", "CircularBinarySwaps", "--check", $"{id}x");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain($"'{id}'"));
        });
    }

    [Test, Category("Heavy")]
    public async Task A_check_that_no_kata_graded_has_is_bad_usage_even_beside_one_that_it_has()
    {
        var result = await GradeAsync(_folder.Add("Mine.cs", WorkFolder.Right), "--check", WorkFolder.Swaps.Spec!.Checks[0].Id, "--check", "forward-example");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain("check of CircularBinarySwaps 'forward-example'"));
        });
    }

    [Test, Category("Heavy")]
    public async Task A_check_of_another_kata_than_the_one_inferred_is_bad_usage()
    {
        var result = await GradeAsync(_folder.Add("Mine.cs", WorkFolder.Right), "--check", "forward-example");
        Assert.Multiple(() =>
        {
            Assert.That(result.ExitCode, Is.EqualTo(ExitCode.Usage));
            Assert.That(result.Error, Does.Contain("check of CircularBinarySwaps 'forward-example'"));
        });
    }

    [Test, Category("Heavy")]
    public async Task A_reader_that_goes_away_early_crashes_nothing()
    {
        using var process = ToolProcess.Start(_folder.Path, "grade", _folder.Add("Mine.cs", WorkFolder.Wrong), "--json", "-");
        process.StandardOutput.Close();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Multiple(() =>
        {
            Assert.That(process.ExitCode, Is.EqualTo(ExitCode.NotAllPassed));
            Assert.That(error, Does.Not.Contain("Exception"));
        });
    }

    private Task<CommandResult> GradeAsync(params string[] arguments) => ToolProcess.RunAsync(_folder.Path, ["grade", .. arguments]);

    private void AddStub() => _folder.Add("katas/CircularBinarySwaps/CircularBinarySwaps.cs", WorkFolder.Stub);

    private static IEnumerable<string?> Verdicts(string json) => Submissions(json).Select(submission => submission.GetProperty("verdict").GetString());

    private static IEnumerable<bool> FromCache(string json) => Submissions(json).Select(submission => submission.GetProperty("fromCache").GetBoolean());

    private static string? Seed(string json) => JsonDocument.Parse(json).RootElement.GetProperty("seed").GetString();

    private static IEnumerable<string> Failures(string json) =>
        Submissions(json).SelectMany(submission => submission.GetProperty("checks").EnumerateArray())
            .Select(check => check.GetProperty("failure"))
            .Select(failure => failure.GetRawText());

    private static JsonElement[] Submissions(string json) => [.. JsonDocument.Parse(json).RootElement.GetProperty("submissions").EnumerateArray()];
}
