using Katas.Protocol.Compiler;
using Katas.Testing.Torch;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Katas.Compiler.Tests;

/// <summary>Which tensors a submission is written on. The library is a stand-in under the same names.</summary>
public sealed class TrackTests
{
    private const string OnTorch = """
        using TorchSharp;
        public class Answer : ILayerNorm<torch.Tensor>
        {
            public torch.Tensor Forward(torch.Tensor x, torch.Tensor gamma, torch.Tensor beta, float epsilon) => x * gamma + beta;
            public NormGradients<torch.Tensor> Backward(torch.Tensor outputGradient) => new(outputGradient, outputGradient, outputGradient);
        }
        """;

    private const string OnPlain = """
        using System.Numerics.Tensors;
        public class Answer : ILayerNorm<Tensor<float>>
        {
            public Tensor<float> Forward(Tensor<float> x, Tensor<float> gamma, Tensor<float> beta, float epsilon) => x;
            public NormGradients<Tensor<float>> Backward(Tensor<float> outputGradient) => new(outputGradient, outputGradient, outputGradient);
        }
        """;

    private static readonly Lazy<MetadataReference> StandIn = new(() =>
    {
        using var bytes = new MemoryStream();
        CSharpCompilation.Create(TorchSharpStandIn.AssemblyName, [CSharpSyntaxTree.ParseText(TorchSharpStandIn.Source)], Sources.References, new(OutputKind.DynamicallyLinkedLibrary)).Emit(bytes);
        return MetadataReference.CreateFromImage(bytes.ToArray());
    });

    [Test]
    public void A_class_on_the_platforms_tensors_is_on_the_plain_track() => Assert.That(Compiled(OnPlain).Track, Is.EqualTo(Track.Plain));

    [Test]
    public void A_class_on_TorchSharps_tensors_is_on_the_Torch_track() =>
        Assert.That(Compiled(OnTorch), Has.Property("Track").EqualTo(Track.Torch).And.Property("Kata").EqualTo("LayerNorm").And.Property("Contract").EqualTo("Katas.Contracts.ILayerNorm`1"));

    [Test]
    public void A_class_on_no_tensors_is_on_the_plain_track() => Assert.That(Compiled(Sources.Answer("")).Track, Is.EqualTo(Track.Plain));

    [Test]
    public void Where_TorchSharp_is_lacking_one_line_says_so() => Assert.That(
        Refused(Sources.Compile(OnTorch)),
        Has.Property("Reason").EqualTo(Refusal.DoesNotCompile).And.Property("Kata").EqualTo("LayerNorm").And.Property("Message").EqualTo(TensorTypes.NoTorchSharp)
            .And.Property("Diagnostics").Empty);

    [Test]
    public void A_plain_class_that_uses_TorchSharp_is_told_what_it_is_there_for() => Assert.That(
        Refused(Reply(OnPlain.Replace("=> x;", "{ _ = TorchSharp.torch.zeros(1); return x; }", StringComparison.Ordinal))),
        Has.Property("Reason").EqualTo(Refusal.ContractNotMet).And.Property("Message").Contains("torch.Tensor"));

    [Test]
    public void A_class_on_another_type_is_told_both() => Assert.That(
        Refused(Reply(OnTorch.Replace("torch.Tensor", "string", StringComparison.Ordinal).Replace("x * gamma + beta", "x", StringComparison.Ordinal))),
        Has.Property("Reason").EqualTo(Refusal.ContractNotMet).And.Property("Message").Contains("Tensor<float> or for TorchSharp's torch.Tensor"));

    [Test]
    public void A_type_of_ones_own_under_the_same_name_is_not_TorchSharps() => Assert.That(
        Sources.Compile("namespace TorchSharp { public static class torch { public class Tensor; } }\n" + "namespace Mine {\n" + OnTorch.Replace("x * gamma + beta", "x", StringComparison.Ordinal) + "\n}"),
        Is.TypeOf<CompilerReply.Refused>());

    [Test]
    public void The_stub_of_either_track_is_untouched() => Assert.Multiple(() =>
    {
        var compiler = new SubmissionCompiler([new("LayerNorm", "Katas.Contracts.ILayerNorm`1", [OnPlain, OnTorch])], Surroundings.With(Sources.References));
        foreach (var stub in (string[])[OnPlain, OnTorch])
            Assert.That(compiler.Compile(new("Answer.cs", stub, null, ForDebugging: false)), Is.EqualTo(new CompilerReply.Untouched("LayerNorm")));
    });

    private static CompilerReply Reply(string source) =>
        new SubmissionCompiler(Sources.Katas, Surroundings.With(Sources.References.Append(StandIn.Value))).Compile(new("Answer.cs", source, null, ForDebugging: false));

    private static CompilerReply.Refused Refused(CompilerReply reply) => (CompilerReply.Refused)reply;

    private static CompilerReply.Compiled Compiled(string source)
    {
        var reply = Reply(source);
        Assert.That(reply, Is.TypeOf<CompilerReply.Compiled>(), $"{(reply as CompilerReply.Refused)?.Message} {string.Join(", ", (reply as CompilerReply.Refused)?.Diagnostics ?? [])}");
        return (CompilerReply.Compiled)reply;
    }
}
