using Katas.Protocol.Compiler;

namespace Katas.Compiler.Tests;

public sealed class AdviceTests
{
    private static IReadOnlyList<SourceDiagnostic> Advice(string body) =>
        Sources.Compiler().Advise(new("Answer.cs", $"public class Answer : ICircularBinarySwaps {{ public int MinSwaps(int[] nums) {{ {body} }} }}")).Diagnostics;

    [Test]
    public void A_mistake_comes_with_its_place_and_its_page()
    {
        var warning = Advice("nums[0] = 1; return nums.Sum();").Single(diagnostic => diagnostic.Id == "KATA1038");
        Assert.Multiple(() =>
        {
            Assert.That((warning.Id, warning.Severity, warning.Line, warning.Column), Is.EqualTo(("KATA1038", "warning", 1, 80)));
            Assert.That(warning.Help, Is.EqualTo("docs/rules/KATA1038.md"));
        });
    }

    [Test]
    public void A_hint_is_an_information() => Assert.That(Advice("return nums.Sum() + nums.Count();").Single().Severity, Is.EqualTo("info"));

    [Test]
    public void What_does_not_compile_is_answered_all_the_same() => Assert.That(() => Advice("return nums[; "), Throws.Nothing);

    [Test]
    public void Advice_does_not_come_with_the_verdict_of_the_compiler() =>
        Assert.That(((CompilerReply.Compiled)Sources.Compile("public class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) { nums[0] = 1; return 1; } }")).Diagnostics, Is.Empty);

    [Test]
    public void What_was_looked_for_while_it_was_compiled_is_what_would_have_been_found_later()
    {
        const string Source = "public class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) { nums[0] = 1; return nums.Sum() + nums.Count(); } }";
        Assert.Multiple(() =>
        {
            Assert.That(Advised(withAdvice: true), Is.EqualTo(Advised(withAdvice: false)));
            Assert.That(Advised(withAdvice: true), Has.Some.Property(nameof(SourceDiagnostic.Id)).EqualTo("KATA1038"));
        });

        static IReadOnlyList<SourceDiagnostic> Advised(bool withAdvice)
        {
            var compiler = Sources.Compiler();
            Assert.That(compiler.Compile(new("Answer.cs", Source, null, ForDebugging: false, withAdvice)), Is.TypeOf<CompilerReply.Compiled>());
            return compiler.Advise(new("Answer.cs", Source)).Diagnostics;
        }
    }
}
