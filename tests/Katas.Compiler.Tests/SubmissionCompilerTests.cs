using System.Reflection.Metadata;
using Katas.Protocol.Compiler;

namespace Katas.Compiler.Tests;

/// <summary>What is compiled, how, and what is said about it.</summary>
public sealed class SubmissionCompilerTests
{
    [TestCase("_ = new List<int>().Select(x => x).ToArray();")]
    [TestCase("_ = Vector<float>.Zero; Tensor<float> t = Tensor.Zeros(2, 2); _ = t.MatMul(t);")]
    [TestCase("string? s = null; _ = s?.Length;")]
    [TestCase("int[] a = [1, .. (int[])[2, 3]]; Console.Write($\"{a[^1]}\");")]
    public void The_usings_and_the_language_that_are_promised_are_there(string statement) => Assert.That(
        Sources.Compile(Within(statement)), Is.TypeOf<CompilerReply.Compiled>());

    [Test]
    public void The_same_source_gives_the_same_bytes()
    {
        var (once, again) = ((CompilerReply.Compiled)Sources.Compile(Within("")), (CompilerReply.Compiled)Sources.Compile(Within("")));
        Assert.That(again.Assembly, Is.EqualTo(once.Assembly));
    }

    [Test]
    public void A_sparing_compiler_gives_the_same_bytes()
    {
        var request = new CompilerRequest.Compile("Answer.cs", Within("int unused; Func<int, int> twice = number => 2 * number; nums[0] = twice(nums[1]);"), null, ForDebugging: false);
        var (sparing, other) = ((CompilerReply.Compiled)new SubmissionCompiler(Sources.Katas, Surroundings.With(Sources.References), sparing: true).Compile(request), (CompilerReply.Compiled)Sources.Compiler().Compile(request));
        Assert.Multiple(() =>
        {
            Assert.That(sparing.Assembly, Is.EqualTo(other.Assembly));
            Assert.That(sparing.Symbols, Is.EqualTo(other.Symbols));
            Assert.That(sparing.Diagnostics, Is.EqualTo(other.Diagnostics));
        });
    }

    [Test]
    public void Line_information_names_the_file_as_given()
    {
        var compiled = (CompilerReply.Compiled)Sources.Compile(Within(""));
        using var symbols = MetadataReaderProvider.FromPortablePdbStream(new MemoryStream(compiled.Symbols));
        var reader = symbols.GetMetadataReader();
        Assert.That(reader.Documents.Select(document => reader.GetString(reader.GetDocument(document).Name)), Does.Contain("Answer.cs"));
    }

    [Test]
    public void Warnings_come_along_with_what_compiles() => Assert.That(
        ((CompilerReply.Compiled)Sources.Compile(Within("int unused;"))).Diagnostics.Single(), Has.Property("Id").EqualTo("CS0168").And.Property("Severity").EqualTo("warning"));

    [Test]
    public void What_may_be_null_is_warned_of_though_nothing_else_asks_for_it() => Assert.That(
        ((CompilerReply.Compiled)Sources.Compile(Within("string? text = nums.Length > 3 ? null : \"\"; nums[0] = text.Length;"))).Diagnostics.Select(diagnostic => diagnostic.Id), Is.EqualTo(["CS8602"]));

    [Test]
    public void Errors_come_in_the_order_of_their_lines_and_no_more_than_one_can_read()
    {
        var refused = (CompilerReply.Refused)Sources.Compile(Within(string.Concat(Enumerable.Range(0, 200).Select(i => $"int x{i} = \"\";\n"))));
        Assert.Multiple(() =>
        {
            Assert.That(refused.Diagnostics, Has.Count.EqualTo(50));
            Assert.That(refused.Diagnostics.Select(diagnostic => diagnostic.Line), Is.Ordered);
            Assert.That(refused.Diagnostics[0], Is.EqualTo(new SourceDiagnostic(
                "CS0029", "error", "Cannot implicitly convert type 'string' to 'int'", 5, 10, 5, 12, refused.Diagnostics[0].Help)));
        });
    }

    [Test]
    public void An_endless_message_is_cut_short()
    {
        var name = new string('x', 50_000);
        var refused = (CompilerReply.Refused)Sources.Compile(Within($"{name}.Go();"));
        Assert.That(refused.Diagnostics.Select(diagnostic => diagnostic.Message.Length), Has.All.LessThanOrEqualTo(2000));
    }

    [Test]
    public void What_the_compiler_gives_up_for_its_depth_is_refused_and_the_next_is_compiled()
    {
        var compiler = Sources.Compiler();
        var deep = compiler.Compile(new("Answer.cs", Within($"_ = nums.Length is {string.Concat(Enumerable.Repeat("not ", 20_000))}1;"), null, ForDebugging: false));
        Assert.Multiple(() =>
        {
            Assert.That(deep, Is.TypeOf<CompilerReply.Refused>().With.Property("Reason").EqualTo(Refusal.DoesNotCompile)
                // The parser may say it in an error of its own, by how much room its code takes, which is less once it is warm.
                .And.Property("Message").Contains("nested too deeply").Or.Property("Message").EqualTo("The compiler reports an error."));
            Assert.That(compiler.Compile(new("Answer.cs", Within(""), null, ForDebugging: false)), Is.TypeOf<CompilerReply.Compiled>());
        });
    }

    [Test]
    public void The_policy_is_told_before_the_compilers_errors() => Assert.That(
        Sources.Compile(Within("System.IO.File.Delete(\"x\"); int x = \"\";")), Is.TypeOf<CompilerReply.Refused>().With.Property("Reason").EqualTo(Refusal.Forbidden));

    private static string Within(string statement) => $$"""
        public class Answer : ICircularBinarySwaps
        {
            public int MinSwaps(int[] nums)
            {
        {{statement}}
                return nums.Length;
            }
        }
        """;
}
