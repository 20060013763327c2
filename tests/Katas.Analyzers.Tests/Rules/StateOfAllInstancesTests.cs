using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class StateOfAllInstancesTests
{
    private static readonly AdviceVerifier Rule = new("KATA1054");

    private const string Field = "private float[] _normalized = [];";

    [Test]
    public void What_Backward_needs_in_a_static_field_is_found() =>
        Rule.Finds(Sample.LayerNormTensors.With("private Tensor<float>? _gamma;", "private static Tensor<float>? _gamma;"), "_gamma = gamma", "[|_gamma = gamma|]");

    [Test]
    public void A_static_property_is_found() =>
        Rule.Finds(Sample.LayerNormTensors.With("private Tensor<float>? _gamma;", "private static Tensor<float>? _gamma { get; set; }"), "_gamma = gamma", "[|_gamma = gamma|]");

    [Test]
    public void Elements_of_a_static_array_are_found() =>
        Rule.Finds(Sample.LayerNormLoops.With("private float[] _deviations = [];", "private static readonly float[] _deviations = new float[4096];").Replace("        _deviations = new float[rows];\n", "", StringComparison.Ordinal), "_deviations[row] = deviation", "[|_deviations[row] = deviation|]");

    [Test]
    public void A_static_list_is_found() =>
        Rule.Finds(Sample.LayerNormLoops.With(Field, $"{Field}\n    private static readonly List<float> _means = [];"), "mean /= columns;\n            var", "mean /= columns;\n            [|_means.Add(mean)|];\n            var");

    [Test]
    public void A_field_of_the_instance_is_fine() => Rule.IsSilent(Sample.LayerNormTensors, "_gamma = gamma", "this._gamma = gamma");

    [Test]
    public void A_static_table_that_nothing_writes_to_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops.With(Field, $"{Field}\n    private static readonly float[] Ones = [1f, 1f];\n    private const float Half = 0.5f;"), "mean /= columns;\n            var", "mean = mean * Ones[1] * Half * 2f / columns;\n            var");

    [Test]
    public void A_static_table_that_hangs_on_sizes_alone_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops.With(Field, $"{Field}\n    private static float[] _zeros = [];"), "var rows = values.Length / columns;", "var rows = values.Length / columns;\n        if (_zeros.Length < columns) _zeros = new float[columns];");
}
