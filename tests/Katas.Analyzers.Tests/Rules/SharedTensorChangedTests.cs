using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SharedTensorChangedTests
{
    private static readonly AdviceVerifier Rule = new("KATA1058");

    private const string Place = "return _normalized * gamma + beta;";

    [Test]
    public void A_tensor_that_was_kept_and_is_then_scaled_is_found() =>
        Rule.Finds(Sample.LayerNormTensors.With("_normalized = (x - mean) / _deviation;", "var output = (x - mean) / _deviation;\n        _normalized = output;"), Place, "[|output *= gamma|];\n        return output + beta;");

    [Test]
    public void The_operator_of_the_library_is_found() =>
        Rule.Finds(Sample.LayerNormTensors, Place, $"var total = Tensor.Create(new double[1], [1]);\n        [|total += 1.0|];\n        {Place}");

    [Test]
    public void A_tensor_of_ones_own_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, Place, "var output = _normalized * gamma;\n        output += beta;\n        return output;");

    [Test]
    public void A_field_that_is_changed_under_its_own_name_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, "_normalized = (x - mean) / _deviation;", "_normalized = x - mean;\n        _normalized /= _deviation;");

    [Test]
    public void A_copy_under_another_shape_is_fine() =>
        Rule.IsSilent(Sample.LayerNormTensors, Place, "var flat = _normalized.Reshape(-1);\n        flat *= 2f;\n        " + Place);

    [Test]
    public void Numbers_are_fine() => Rule.IsSilent(Sample.LayerNormLoops, "mean /= columns;\n            var", "mean /= columns;\n            mean *= 1f;\n            var");
}
