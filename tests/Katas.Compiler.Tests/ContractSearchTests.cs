using Katas.Protocol.Compiler;

namespace Katas.Compiler.Tests;

/// <summary>Which class of a submission is the one to run.</summary>
public sealed class ContractSearchTests
{
    private const string Both = """
        public class Swaps : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }
        public class Median : IMedianOfTwoSortedArrays { public double FindMedianSortedArrays(int[] nums1, int[] nums2) => 0; }
        """;

    [TestCase("Answer", "")]
    [TestCase("Mine.Deep.Answer", "namespace Mine.Deep; ")]
    [TestCase("event.int.Answer", "namespace @event.@int; ")]
    [TestCase("练习.Answer", "namespace 练习; ")]
    [TestCase("Answer", "public class Helper<T>; public struct Other; ")]
    public void The_one_class_that_implements_a_contract_is_found_under_its_name_in_the_assembly(string name, string before) =>
        Assert.That(Compiled(Sources.Answer(before)).TypeName, Is.EqualTo(name));

    [Test]
    public void A_class_within_a_class_is_found() => Assert.That(Compiled($"namespace A; class B {{ {Sources.Answer("")} }}").TypeName, Is.EqualTo("A.B+Answer"));

    [Test]
    public void A_record_is_a_class() =>
        Assert.That(Compiled("public record Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) => 0; }").Kata, Is.EqualTo("CircularBinarySwaps"));

    [Test]
    public void A_contract_may_be_implemented_explicitly_through_an_interface_of_ones_own_and_in_parts() => Assert.That(
        Compiled("interface I : ICircularBinarySwaps; partial class Answer : I; partial class Answer { int ICircularBinarySwaps.MinSwaps(int[] nums) => 0; }").TypeName,
        Is.EqualTo("Answer"));

    [Test]
    public void Of_two_contracts_the_one_asked_for_counts() => Assert.That(
        ((CompilerReply.Compiled)Sources.Compile(Both, "MedianOfTwoSortedArrays")).TypeName, Is.EqualTo("Median"));

    [Test]
    public void Two_contracts_without_asking_for_one_are_refused_by_their_katas() => Assert.That(
        Refused(Both).Message, Does.Contain("CircularBinarySwaps, MedianOfTwoSortedArrays").And.Contains("--kata"));

    [Test]
    public void A_class_within_a_generic_one_is_generic() =>
        Assert.That(Refused($"class Outer<T> {{ {Sources.Answer("")} }}").Message, Does.Contain("generic"));

    [Test]
    public void A_constructor_with_an_optional_parameter_is_not_parameterless() => Assert.That(
        Refused("public class Answer : ICircularBinarySwaps { public Answer(int x = 1) { } public int MinSwaps(int[] nums) => 0; }").Message,
        Does.Contain("no public parameterless constructor"));

    [Test]
    public void Without_any_contract_the_known_ones_are_listed() => Assert.That(
        Refused("class Nothing;").Message, Does.Contain("ICircularBinarySwaps, ILayerNorm<Tensor<float>>, IMedianOfTwoSortedArrays"));

    [Test]
    public void What_does_not_compile_still_tells_its_kata() => Assert.That(
        Refused("public class Answer : ICircularBinarySwaps { public int MinSwaps(int[] nums) => \"\"; }"),
        Has.Property("Kata").EqualTo("CircularBinarySwaps").And.Property("Reason").EqualTo(Refusal.DoesNotCompile));

    [Test]
    public void A_kata_that_is_unknown_is_refused_and_not_the_end_of_the_compiler() =>
        Assert.That(((CompilerReply.Refused)Sources.Compile(Sources.Answer(""), "Sudoku")).Message, Does.Contain("Sudoku"));

    private static CompilerReply.Compiled Compiled(string source)
    {
        var reply = Sources.Compile(source);
        Assert.That(reply, Is.TypeOf<CompilerReply.Compiled>(), (reply as CompilerReply.Refused)?.Message);
        return (CompilerReply.Compiled)reply;
    }

    private static CompilerReply.Refused Refused(string source) => (CompilerReply.Refused)Sources.Compile(source);
}
