using Katas.Core.Execution;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>What a submission does, and the verdict that it gets for it, by the real compiler and the real worker.</summary>
public sealed class VerdictTests
{
    [Test]
    public async Task A_right_answer_passes_with_full_marks()
    {
        var report = await Graded.SourceAsync(Swaps.Right);
        Assert.Multiple(() =>
        {
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
            Assert.That(report.Score, Is.EqualTo(report.MaxScore).And.EqualTo(100));
            Assert.That(report.Isolation!.Level, Is.EqualTo(Isolation.Of(IsolationDemand.Auto).ToReport().Level));
        });
    }

    [Test]
    public async Task A_wrong_answer_is_told_with_what_was_asked_expected_and_got()
    {
        var check = (await Graded.SourceAsync(Swaps.Answer("return 7;"), Swaps.EightLong)).Check(Swaps.EightLong);
        Assert.Multiple(() =>
        {
            Assert.That(check.Verdict, Is.EqualTo(Verdict.WrongAnswer));
            Assert.That(check.Points, Is.Zero);
            Assert.That(check.Failure!.Call, Is.EqualTo("MinSwaps(nums)"));
            Assert.That(check.Failure.Inputs, Does.StartWith("nums = ").And.Contains("1, 0, 0, 1, 0, 1, 0, 1"));
            Assert.That((check.Failure.Expected, check.Failure.Actual), Is.EqualTo(("1", "7")));
        });
    }

    [Test]
    public async Task Writing_to_an_input_is_told_by_its_name()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("var answer = Fewest(nums); nums[0] ^= 1; return answer;"), Swaps.EightLong);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.InputMutated), report.Told());
        Assert.That(report.Checks[0].Message, Does.Contain("'nums'"));
    }

    [Test]
    public async Task Writing_later_to_an_input_that_was_kept_is_found_too()
    {
        var source = Swaps.Answer("if (_kept is not null) _kept[0] ^= 1; _kept = nums;", "private int[]? _kept;");
        var report = await Graded.SourceAsync(source, Swaps.SeveralCalls, Swaps.EightLong);
        Assert.Multiple(() =>
        {
            Assert.That(report.Check(Swaps.SeveralCalls).Verdict, Is.EqualTo(Verdict.InputMutated), report.Told());
            Assert.That(report.Check(Swaps.EightLong).Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        });
    }

    [Test]
    public async Task Writing_to_an_input_in_one_check_is_not_held_against_the_next()
    {
        var source = Swaps.Answer("if (nums.Length == 8) { var answer = Fewest(nums); nums[0] ^= 1; return answer; }");
        var report = await Graded.SourceAsync(source, Swaps.EightLong, Swaps.SixLong);
        Assert.Multiple(() =>
        {
            Assert.That(report.Check(Swaps.EightLong).Verdict, Is.EqualTo(Verdict.InputMutated));
            Assert.That(report.Check(Swaps.SixLong).Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        });
    }

    [Test]
    public async Task Writing_to_an_input_and_then_throwing_is_not_held_against_the_next_check()
    {
        var source = Swaps.Answer("if (nums.Length == 8) { nums[0] ^= 1; throw new InvalidOperationException(); }");
        var report = await Graded.SourceAsync(source, Swaps.EightLong, Swaps.SixLong);
        Assert.That(report.Checks.Select(check => check.Verdict), Is.EqualTo((Verdict[])[Verdict.Threw, Verdict.Passed]), report.Told());
    }

    [Test]
    public async Task An_exception_is_told_with_its_type_its_message_and_the_submissions_own_line()
    {
        var check = (await Graded.SourceAsync(Swaps.Answer("Deeper();", "private static void Deeper() =>\n    throw new FormatException(\"出错了\");"), Swaps.EightLong)).Checks[0];
        Assert.Multiple(() =>
        {
            Assert.That(check.Verdict, Is.EqualTo(Verdict.Threw));
            Assert.That(check.Message, Is.EqualTo("System.FormatException in MinSwaps: 出错了"));
            Assert.That(check.Failure!.Line, Is.EqualTo(Swaps.FirstLineOfBody + 5));
            Assert.That(check.Failure.Inputs, Does.Contain("nums"));
        });
    }

    [Test]
    public async Task An_exception_out_of_the_framework_shows_the_line_that_called_it()
    {
        var check = (await Graded.SourceAsync(Swaps.Answer("_ = new List<int>().First();"), Swaps.EightLong)).Checks[0];
        Assert.That((check.Verdict, check.Failure!.Line), Is.EqualTo((Verdict.Threw, Swaps.FirstLineOfBody)));
    }

    [Test]
    public async Task An_exception_whose_message_throws_does_no_harm()
    {
        var source = Swaps.Answer("throw new Nasty();", "private sealed class Nasty : Exception { public override string Message => throw new Nasty(); }");
        var check = (await Graded.SourceAsync(source, Swaps.EightLong)).Checks[0];
        Assert.That((check.Verdict, check.Failure!.Line), Is.EqualTo((Verdict.Threw, Swaps.FirstLineOfBody)), check.Message);
    }

    [Test]
    public async Task An_endless_message_is_cut_short()
    {
        var check = (await Graded.SourceAsync(Swaps.Answer("throw new Exception(new string('m', 1 << 20));"), Swaps.EightLong)).Checks[0];
        Assert.That(check.Message, Has.Length.LessThan(1100));
    }

    [Test]
    public async Task A_static_constructor_that_throws_is_told_by_its_own_exception()
    {
        var source = Swaps.Answer("_ = Static.Value;", "private static class Static { public static int Value = int.Parse(\"x\"); }");
        var check = (await Graded.SourceAsync(source, Swaps.EightLong)).Checks[0];
        Assert.That(check.Message, Does.StartWith("System.FormatException"));
    }

    [Test]
    public async Task A_constructor_that_throws_is_told_as_such_without_the_calls_of_the_case_before()
    {
        var source = Swaps.Answer("", "private static int s_made; public Answer() { if (++s_made == 2) throw new InvalidOperationException(\"second\"); }");
        var report = await Graded.SourceAsync(source, Swaps.TwoInstances);
        Assert.Multiple(() =>
        {
            Assert.That(report.Checks[0].Message, Is.EqualTo("System.InvalidOperationException in its constructor: second"), report.Told());
            Assert.That(report.Checks[0].Failure!.Call, Is.Null);
        });
    }

    [Test]
    public async Task The_stub_as_handed_out_is_not_attempted_and_nothing_of_it_is_run()
    {
        var report = await Graded.SourceAsync(File.ReadAllText(Judges.Pack.Find(Swaps.Kata)!.StubPath));
        Assert.That((report.Verdict, report.Untouched, report.Kata, report.Isolation), Is.EqualTo((Verdict.NotAttempted, true, Swaps.Kata, default(object))));
    }

    [Test]
    public async Task What_is_not_implemented_earns_nothing_and_the_rest_counts()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("if (nums.Length == 8) throw new NotImplementedException();"), Swaps.EightLong, Swaps.SixLong);
        Assert.Multiple(() =>
        {
            Assert.That(report.Check(Swaps.EightLong).Verdict, Is.EqualTo(Verdict.NotAttempted));
            Assert.That(report.Check(Swaps.SixLong).Verdict, Is.EqualTo(Verdict.Passed));
            Assert.That((report.Verdict, report.Untouched, report.Score), Is.EqualTo((Verdict.NotAttempted, false, report.Check(Swaps.SixLong).MaxPoints)));
        });
    }

    [Test]
    public async Task Managed_memory_that_runs_out_is_told_and_the_rest_is_run_afresh()
    {
        // What is hoarded stays as long as the process does, so that the next check finds its room in another only.
        var source = Swaps.Answer("do Hoard.Add(new byte[8 << 20]); while (nums.Length == 8);", "private static readonly List<byte[]> Hoard = [];");

        var report = await Graded.SourceAsync(Judges.Tight, Judges.TightLimits, source, Swaps.EightLong, Swaps.SixLong);

        Assert.Multiple(() =>
        {
            Assert.That(report.Check(Swaps.EightLong).Verdict, Is.EqualTo(Verdict.MemoryExceeded), report.Told());
            Assert.That(report.Check(Swaps.SixLong).Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        });
    }

    [Test]
    public async Task Printing_without_end_is_stopped_and_kept_only_up_to_the_limit()
    {
        var report = await Graded.SourceAsync(Judges.Tight, Judges.TightLimits, Swaps.Answer("if (nums.Length == 8) while (true) Console.WriteLine(\"again\");"), Swaps.EightLong, Swaps.SixLong);

        Assert.Multiple(() =>
        {
            Assert.That(report.Check(Swaps.EightLong).Verdict, Is.EqualTo(Verdict.OutputExceeded), report.Told());
            Assert.That(report.Check(Swaps.EightLong).Output, Has.Length.LessThanOrEqualTo(4096).And.StartsWith("again\n"));
            Assert.That(report.Check(Swaps.SixLong).Verdict, Is.EqualTo(Verdict.Passed), report.Told());
        });
    }

    [Test, Category("Heavy")]
    public async Task An_answer_larger_than_allowed_is_told_without_reading_it()
    {
        const string Large = """
            public sealed class Large : ILayerNorm<Tensor<float>>
            {
                public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon) => Tensor.Zeros(1000);

                public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => throw new NotImplementedException();
            }
            """;

        var report = await Graded.SourceAsync(Judges.Tight, Judges.TightLimits, Large, Judges.Pack.Find("LayerNorm")!.Spec!.Checks[0].Id);

        Assert.That(report.Verdict, Is.EqualTo(Verdict.LimitExceeded), report.Told());
        Assert.That(report.Checks[0].Message, Does.StartWith("An answer of more than"));
    }

    [Test]
    public async Task An_endless_recursion_crashes_its_own_check_and_the_others_run_in_a_fresh_worker()
    {
        var source = Swaps.Answer("if (nums.Length == 8) return Deeper(1);", "private static int Deeper(int n) => 1 + Deeper(n + 1);");
        var report = await Graded.SourceAsync(source, Swaps.EightLong, Swaps.SixLong, Swaps.TenLong);
        Assert.Multiple(() =>
        {
            Assert.That(report.Check(Swaps.EightLong).Verdict, Is.EqualTo(Verdict.Crashed), report.Told());
            Assert.That(report.Check(Swaps.EightLong).Message, Does.Contain("recursion"));
            Assert.That(report.Check(Swaps.SixLong).Verdict, Is.EqualTo(Verdict.Passed), report.Told());
            Assert.That(report.Check(Swaps.TenLong).Verdict, Is.EqualTo(Verdict.Passed), report.Told());
            Assert.That(report.Verdict, Is.EqualTo(Verdict.Crashed));
        });
    }

    [Test, Category("Heavy")]
    public async Task A_recursion_whose_report_is_longer_than_any_output_may_be_is_still_told_as_one()
    {
        // No two stretches of the stack are alike, so that the runtime reports every frame of it.
        var source = Swaps.Answer("return Left((uint)nums.Length);", """
            private static int Left(uint n) => ((n = n * 1664525 + 1013904223) >> 16) % 2 == 0 ? Left(n) + 1 : Right(n) + 1;

            private static int Right(uint n) => ((n = n * 1664525 + 1013904223) >> 16) % 2 == 0 ? Right(n) + 1 : Left(n) + 1;
            """);
        var report = await Graded.SourceAsync(source, Swaps.EightLong);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Crashed), report.Told());
    }

    [Test]
    public async Task A_seed_and_a_check_given_again_show_the_same_inputs_as_in_the_full_run()
    {
        var source = Swaps.Answer("Console.WriteLine(string.Concat(nums));");
        var whole = await Graded.SourceAsync(source);
        var alone = await Graded.SourceAsync(source, "small");
        var again = await Graded.SourceAsync(source, "small", "rotated");
        Assert.Multiple(() =>
        {
            Assert.That(whole.Verdict, Is.EqualTo(Verdict.Passed), whole.Told());
            Assert.That(whole.Check("small").Output, Is.Not.Null);
            Assert.That(alone.Check("small").Output, Is.EqualTo(whole.Check("small").Output));
            Assert.That(again.Check("small").Output, Is.EqualTo(whole.Check("small").Output));
            Assert.That(again.Check("rotated").Output, Is.EqualTo(whole.Check("rotated").Output).And.Not.EqualTo(whole.Check("small").Output));
        });
    }

    [Test]
    public async Task Another_seed_shows_other_inputs()
    {
        var path = Graded.Write(Swaps.Answer("Console.WriteLine(string.Concat(nums));"));
        var options = Graded.Options(null, "small");
        var one = await Judges.Shared.GradeAsync(new(path), options);
        var other = await Judges.Shared.GradeAsync(new(path), options with { Seed = "another" });
        Assert.That(one.Check("small").Output, Is.Not.EqualTo(other.Check("small").Output));
    }

    [Test]
    public async Task What_is_printed_is_shown_with_the_check_that_it_was_printed_in()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("if (nums.Length != 6) Console.Write($\"<{nums.Length}>\");"), Swaps.EightLong, Swaps.SixLong, Swaps.TenLong);
        Assert.That(report.Checks.Select(check => check.Output), Is.EqualTo((string?[])["<8>", null, "<10>"]));
    }

    [Test]
    public async Task Reading_the_console_is_not_possible() =>
        Assert.That((await Graded.SourceAsync(Swaps.Answer("_ = Console.ReadLine();"))).Verdict, Is.EqualTo(Verdict.Forbidden));

    [Test]
    public async Task Static_state_does_not_leak_from_one_submission_to_the_next()
    {
        var source = Swaps.Answer("Console.Write(++s_calls);", "private static int s_calls;");
        var first = await Graded.SourceAsync(source, Swaps.EightLong, Swaps.SixLong);
        var second = await Graded.SourceAsync(source, Swaps.EightLong);
        Assert.That((first.Checks[0].Output, first.Checks[1].Output, second.Checks[0].Output), Is.EqualTo(("1", "2", "1")));
    }

    [Test]
    public async Task Without_any_time_left_for_the_submission_the_rest_is_not_run_and_told_why()
    {
        var limits = Limits.Default with { Submission = TimeSpan.FromTicks(1) };
        var report = await Graded.SourceAsync(Judges.Shared, limits, Swaps.Right, Swaps.EightLong, Swaps.SixLong);
        Assert.Multiple(() =>
        {
            Assert.That(report.Checks.Select(check => check.Verdict), Is.EqualTo((Verdict[])[Verdict.Passed, Verdict.NotRun]));
            Assert.That(report.Check(Swaps.SixLong).Message, Does.StartWith("Not run"));
            Assert.That(report.Verdict, Is.EqualTo(Verdict.NotRun));
        });
    }
}
