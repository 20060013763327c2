using System.Text;
using Katas.Core.Reporting;
using Katas.Core.Scoring;
using Katas.Core.Tests.Support;

namespace Katas.Core.Tests.EndToEnd;

/// <summary>What is never run, and what its author is told.</summary>
public sealed class RefusedTests
{
    [Test]
    public async Task What_does_not_compile_is_told_with_the_compilers_words_and_the_line()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("int x = \"one\";"));
        Assert.Multiple(() =>
        {
            Assert.That((report.Verdict, report.Kata, report.Isolation), Is.EqualTo((Verdict.DoesNotCompile, Swaps.Kata, default(IsolationReport))));
            Assert.That(report.Diagnostics[0], Has.Property("Id").EqualTo("CS0029").And.Property("Line").EqualTo(Swaps.FirstLineOfBody).And.Property("Severity").EqualTo("error"));
            Assert.That(report.Diagnostics[0].Message, Does.Contain("'string'").And.Contains("'int'"));
        });
    }

    [Test]
    public async Task What_is_not_utf8_is_told_how_to_save_it()
    {
        var report = await Judges.Shared.GradeAsync(new(Graded.Write(Encoding.Unicode.GetBytes(Swaps.Right))), Graded.Options());
        Assert.That((report.Verdict, report.Message), Is.EqualTo((Verdict.DoesNotCompile, "The file is not UTF-8: save it as UTF-8, with or without a byte order mark.")));
    }

    [Test]
    public async Task Chinese_comments_and_names_are_welcome()
    {
        var report = await Graded.SourceAsync(Swaps.Answer("var 长度 = nums.Length; // 滑动窗口\n Console.Write(长度);"), Swaps.EightLong);
        Assert.That((report.Verdict, report.Checks[0].Output), Is.EqualTo((Verdict.Passed, "8")), report.Told());
    }

    [Test]
    public async Task What_is_nested_too_deeply_is_told_with_its_line()
    {
        var report = await Graded.SourceAsync(Swaps.Answer($"return {new string('(', 200)}1{new string(')', 200)};"));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.DoesNotCompile));
        Assert.That(report.Message, Does.StartWith($"Line {Swaps.FirstLineOfBody}:"));
    }

    [Test]
    public async Task A_missing_file_is_told_by_name()
    {
        var report = await Judges.Shared.GradeAsync(new("no/such/Answer.cs"), Graded.Options());
        Assert.That((report.Verdict, report.SourceSha256), Is.EqualTo((Verdict.DoesNotCompile, default(string))));
        Assert.That(report.Message, Does.Contain("Answer.cs"));
    }

    [TestCase("System.IO.File.Delete(\"x\");")]
    [TestCase("System.Environment.Exit(0);")]
    [TestCase("new System.Threading.Thread(() => { }).Start();")]
    [TestCase("System.Diagnostics.Process.Start(\"sh\");")]
    [TestCase("_ = typeof(int).Assembly;")]
    public async Task What_no_kata_allows_is_forbidden_with_its_line(string statement)
    {
        var report = await Graded.SourceAsync(Swaps.Answer(statement));
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Forbidden), report.Told());
        Assert.That(report.Diagnostics[0].Line, Is.EqualTo(Swaps.FirstLineOfBody));
    }

    [Test]
    public async Task A_contract_of_ones_own_in_the_contracts_namespace_is_refused()
    {
        var report = await Graded.SourceAsync("namespace Katas.Contracts { public interface ICircularBinarySwaps { int MinSwaps(int[] nums); } }\n" + Swaps.Right);
        Assert.That(report.Verdict, Is.AnyOf(Verdict.Forbidden, Verdict.DoesNotCompile), report.Told());
    }

    [TestCase("public class Nothing { }", "No class implements the contract of a kata")]
    [TestCase("public class A : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; } public class B : A { }", "A, B")]
    [TestCase("public abstract class A : ICircularBinarySwaps { public abstract int MinSwaps(int[] nums); }", "abstract")]
    [TestCase("public class A<T> : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }", "generic")]
    [TestCase("public class A(int x) : ICircularBinarySwaps { public int MinSwaps(int[] nums) => x; }", "no public parameterless constructor")]
    [TestCase("public class A : ICircularBinarySwaps { private A() { } public int MinSwaps(int[] nums) => 0; }", "no public parameterless constructor")]
    [TestCase("public struct A : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }", "No class")]
    [TestCase("""
        public class A : ILayerNorm<string>
        {
            public string Forward(string x, string gamma, string beta, float epsilon) => x;
            public NormGradients<string> Backward(string g) => new(g, g, g);
        }
        """, "Tensor<float>")]
    [TestCase("""
        public class A : ICircularBinarySwaps, IMedianOfTwoSortedArrays
        {
            public int MinSwaps(int[] nums) => 0;
            public double FindMedianSortedArrays(int[] nums1, int[] nums2) => 0;
        }
        """, "several katas")]
    public async Task What_does_not_meet_one_contract_is_told_why(string source, string why)
    {
        var report = await Graded.SourceAsync(source);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.ContractNotMet), report.Told());
        Assert.That(report.Message, Does.Contain(why));
    }

    [TestCase("public interface ICircularBinarySwaps { int MinSwaps(int[] nums); } public class A : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }", "delete that")]
    [TestCase("public class Outer<T> { public class A : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; } }", "move it out")]
    public async Task A_near_miss_of_a_contract_is_told_what_to_do(string source, string what) =>
        Assert.That((await Graded.SourceAsync(source)).Message, Does.Contain(what));

    [Test]
    public async Task A_base_class_that_only_helps_is_no_second_answer()
    {
        var report = await Graded.SourceAsync("public abstract class Base : ICircularBinarySwaps { public abstract int MinSwaps(int[] nums); }\n"
            + "public sealed class Zero : Base { public override int MinSwaps(int[] nums) => 0; }");
        Assert.That(report.Verdict, Is.EqualTo(Verdict.WrongAnswer), report.Told());
    }

    [Test]
    public async Task A_kata_that_is_asked_for_and_not_implemented_is_told_by_its_contract()
    {
        var report = await Judges.Shared.GradeAsync(new(Graded.Write(Swaps.Right)), Graded.Options() with { Kata = "LayerNorm" });
        Assert.That((report.Verdict, report.Kata), Is.EqualTo((Verdict.ContractNotMet, "LayerNorm")));
        Assert.That(report.Message, Does.Contain("ILayerNorm<Tensor<float>>"));
    }

    [Test]
    public async Task A_kata_may_be_asked_for_in_any_case()
    {
        var report = await Judges.Shared.GradeAsync(new(Graded.Write(Swaps.Right)), Graded.Options(null, Swaps.EightLong) with { Kata = "circularbinaryswaps" });
        Assert.That((report.Verdict, report.Kata), Is.EqualTo((Verdict.Passed, Swaps.Kata)), report.Told());
    }

    [Test]
    public void A_kata_that_the_pack_does_not_have_is_the_callers_mistake() => Assert.That(
        () => Judges.Shared.GradeAsync(new(Graded.Write(Swaps.Right)), Graded.Options() with { Kata = "Sudoku" }), Throws.ArgumentException.With.Message.Contains("Sudoku"));

    [TestCase("namespace @class.@namespace { ", " }")]
    [TestCase("public static class Outer { ", " }")]
    [TestCase("file ", "")]
    [TestCase("namespace 练习 { internal static class 外 { ", " } }")]
    public async Task Wherever_the_class_stands_the_worker_finds_it(string before, string after)
    {
        var report = await Graded.SourceAsync($"{before}{Swaps.Right.Replace("public sealed class", "sealed class")}{after}", Swaps.EightLong);
        Assert.That(report.Verdict, Is.EqualTo(Verdict.Passed), report.Told());
    }
}
