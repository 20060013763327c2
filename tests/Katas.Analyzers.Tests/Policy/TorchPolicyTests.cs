using System.Globalization;
using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Policy;

/// <summary>What of TorchSharp a submission may use. Held against a stand-in under the same names, as both the source and the emitted assembly say it.</summary>
public sealed class TorchPolicyTests
{
    private const string Files = "reads, writes, loads or runs";
    private const string Gradients = "find the gradients";
    private const string Answer = "is the answer";
    private const string Layer = "is a layer";
    private const string Native = "does not check";
    private const string Device = "another device";

    private static IEnumerable<TestCaseData> Allowed() => ((string[])
    [
        "return (x - x.mean([-1], keepdim: true)) * x / 2 + 1e-5f;",
        "return torch.matmul(x, x.transpose(-2, -1)).masked_fill(x < 0, float.NegativeInfinity);",
        "return torch.einsum(\"bij,bjk->bik\", x, x).reshape(-1, x.shape[^1]);",
        "return torch.softmax(torch.sqrt(x), -1).sum(0) + torch.where(x > 0, x, x);",
        "var y = torch.zeros(2, 3); y[0, 1..] = x[TensorIndex.Colon, 0]; return y;",
        "using var scope = torch.NewDisposeScope(); using var no = torch.no_grad(); return torch.arange(8, dtype: torch.float32).to(torch.ScalarType.Float64);",
        "return torch.tensor([1f, 2f], [2]) * x.item<float>();",
        "return nn.functional.linear(nn.functional.softmax(x, -1), x, x);",
        "return new[] { 1f }.ToTensor([1]) + x.device.type.ToString().Length;",
        "return x.clone().add_(1).sub_(x.mean([0])).zero_();",
    ]).Select(body => new TestCaseData(body));

    private static IEnumerable<TestCaseData> Forbidden() => (((string, string)[])
    [
        ("return nn.functional.[|layer_norm|](x, [2]);", Answer),
        ("return nn.functional.[|batch_norm|](x, x, x);", Answer),
        ("return nn.functional.[|group_norm|](x, 2);", Answer),
        ("return nn.functional.[|instance_norm|](x);", Answer),
        ("return nn.functional.[|scaled_dot_product_attention|](x, x, x);", Answer),
        ("return nn.functional.[|normalize|](x);", Layer),
        ("_ = nn.[|LayerNorm|](2); return x;", Answer),
        ("_ = nn.[|BatchNorm1d|](2); return x;", Answer),
        ("_ = nn.[|MultiheadAttention|](2, 2); return x;", Answer),
        ("_ = nn.[|Linear|](2, 2); return x;", Layer),
        ("_ = new nn.[|Module|](\"m\"); return x;", Layer),
        ("x.[|backward|](); return x;", Gradients),
        ("return x.[|grad|]!;", Gradients),
        ("return x.[|requires_grad_|]();", Gradients),
        ("x.[|requires_grad|] = true; return x;", Gradients),
        ("return x.[|retain_grad|]();", Gradients),
        ("return [|autograd|].grad([x], [x])[0];", Gradients),
        ("using var _ = torch.[|enable_grad|](); return x;", Gradients),
        ("using var _ = torch.[|set_grad_enabled|](true); return x;", Gradients),
        ("return torch.[|load|](\"a\");", Files),
        ("torch.[|save|](x, \"a\"); return x;", Files),
        ("return torch.[|from_file|](\"a\");", Files),
        ("x.[|save|](\"a\"); return x;", Files),
        ("return torch.Tensor.[|load|](\"a\");", Files),
        ("x.[|Save|](null!); return x;", Files),
        ("return TensorExtensionMethods.[|Load|](null!);", Files),
        ("[|jit|].load(\"a\"); return x;", Files),
        ("[|jit|].compile(\"def f(x): return x\"); return x;", Files),
        ("[|hub|].download_url_to_file(\"a\", \"b\"); return x;", Files),
        ("_ = new [|utils|].data.DataLoader(); return x;", Files),
        ("return x.[|cuda|]();", Device),
        ("_ = torch.[|CUDA|]; return x;", Device),
        ("_ = torch.[|device|](\"cuda:1\"); return x;", Device),
        ("_ = [|cuda|].is_available(); return x;", Device),
        ("torch.[|set_num_threads|](8); return x;", "threads"),
        ("torch.[|set_num_interop_threads|](8); return x;", "threads"),
        ("[|random|].set_rng_state(x); return x;", "steers the runtime"),
        ("_ = x.[|Handle|]; return x;", Native),
        ("x.[|bytes|][0] = 1; return x;", Native),
        ("x.[|bytes|] = default; return x;", Native),
        ("_ = x.[|data|]<float>(); return x;", Native),
        ("_ = x.[|storage|]<float>(); return x;", Native),
        ("return x.[|set_|](x);", Native),
        ("return x.[|as_strided|]([1], [1]);", Native),
        ("return torch.[|frombuffer|]([]);", Native),
        ("return torch.Tensor.[|UnsafeCreateTensor|](1);", Native),
        ("_ = x.[|DecoupleFromNativeHandle|](); return x;", Native),
    ]).Select(each => new TestCaseData(each.Item1, each.Item2));

    [TestCaseSource(nameof(Allowed))]
    public void What_a_solution_is_made_of_is_allowed(string body) => Assert.Multiple(() =>
    {
        Assert.That(Written(Source(body)), Is.Empty);
        Assert.That(SubmissionPolicy.CheckEmitted(TorchCompilation.Emit(Source(body))), Is.Empty);
    });

    [TestCaseSource(nameof(Forbidden))]
    public void What_is_the_answer_or_reaches_further_is_refused_in_the_source_where_it_stands(string marked, string reason)
    {
        var (source, expected) = Markup.Parse(Source(marked), "KATA0001");
        var said = Written(source);
        Assert.Multiple(() =>
        {
            // Members of what may not be named are found beside it: it is said at least once, and first there.
            Assert.That(said.Select(each => source.Substring(each.Start, each.Length)).First(), Does.Match($"{expected.Single().Text}($|\\.|<)"));
            Assert.That(said.First().Message, Does.Contain(reason));
        });
    }

    [TestCaseSource(nameof(Forbidden))]
    public void And_in_the_emitted_assembly_by_its_name(string marked, string reason)
    {
        var (source, expected) = Markup.Parse(Source(marked), "KATA0001");
        var violations = SubmissionPolicy.CheckEmitted(TorchCompilation.Emit(source));
        // A function that starts as an accessor does goes by the name of the property that it might be.
        var name = expected.Single().Text is ['s', 'e', 't', '_', _, ..] text ? text["set_".Length..] : expected.Single().Text;
        Assert.That(violations.Where(each => $"{each.Symbol}.".Contains($".{name}.", StringComparison.Ordinal)).Select(each => each.Reason), Has.Some.Contains(reason));
    }

    [Test]
    public void A_module_of_ones_own_derives_from_a_layer() =>
        Assert.That(Written("using TorchSharp; class Mine() : torch.nn.Module(\"mine\");").Select(each => each.Message), Has.All.Contains(Layer).And.Not.Empty);

    [Test]
    public void What_the_list_does_not_name_is_refused_although_no_reason_was_written_for_it() => Assert.That(
        SymbolAllowListOfTorch("TorchSharp", "torch", "Tensor", "something_new"), Is.False);

    [Test]
    public void TorchSharp_cannot_be_declared_by_a_submission() => Assert.That(
        SubmissionCompilation.Written("namespace TorchSharp { public static class torch { public class Tensor; } }").Select(diagnostic => diagnostic.Id), Is.EqualTo((string[])["KATA0006"]));

    private static bool SymbolAllowListOfTorch(string @namespace, string outer, string type, string member) =>
        Katas.Analyzers.Policy.SymbolAllowList.Apis.AllowsMember(@namespace, [outer, type], member);

    private static string Source(string body) => $$"""
        using TorchSharp;
        using static TorchSharp.torch;
        using Tensor = TorchSharp.torch.Tensor;

        public class Answer
        {
            public Tensor Forward(Tensor x) { {{body}} }
        }
        """;

    private static IReadOnlyList<(int Start, int Length, string Message)> Written(string source)
    {
        var (compilation, tree) = TorchCompilation.Of(source);
        Assert.That(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error), Is.Empty, "errors of the compiler");
        return [.. SubmissionPolicy.CheckWritten(compilation, tree, CancellationToken.None)
            .Select(each => (each.Location.SourceSpan.Start, each.Location.SourceSpan.Length, each.GetMessage(CultureInfo.InvariantCulture)))];
    }
}
