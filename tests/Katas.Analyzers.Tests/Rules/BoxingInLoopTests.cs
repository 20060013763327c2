using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class BoxingInLoopTests
{
    private static readonly AdviceVerifier Rule = new("KATA2005");

    private const string Loop = "for (var c = 0; c < columns; c++) mean += values[start + c];";


    [Test]
    public void A_float_that_is_added_to_a_list_of_objects_is_found() =>
        Rule.Finds(Sample.LayerNormLoops, Loop, "var list = new List<object>(); for (var c = 0; c < columns; c++) list.Add([|values[start + c]|]);");

    [Test]
    public void A_cast_is_found_once() =>
        Rule.Finds(Sample.LayerNormLoops, Loop, "for (var c = 0; c < columns; c++) mean += ([|(object)values[start + c]|]).GetHashCode();");

    [Test]
    public void A_list_of_floats_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Loop, "var list = new List<float>(); for (var c = 0; c < columns; c++) list.Add(values[start + c]);");

    [Test]
    public void What_is_thrown_is_fine() =>
        Rule.IsSilent(Sample.LayerNormLoops, Loop, "for (var c = 0; c < columns; c++) if (c < 0) throw new ArgumentOutOfRangeException(nameof(x), c, null);");

    [Test]
    public void Boxing_outside_the_innermost_loop_is_fine() => Rule.IsSilent(Sample.LayerNormLoops, Loop, Loop + " object boxed = mean;");
}
