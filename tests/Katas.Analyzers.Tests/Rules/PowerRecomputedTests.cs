using Katas.Analyzers.Tests.Verifying;
using Katas.CodeFixes.Fixes;

namespace Katas.Analyzers.Tests.Rules;

public sealed class PowerRecomputedTests
{
    private static readonly AdviceVerifier Rule = new("KATA2007");
    private static readonly FixVerifier Fix = new(new PowerRecomputedFix());

    private const string Angle = "var angle = (startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension);";

    [Test]
    public void A_frequency_that_no_position_changes_is_found() =>
        Rule.Finds(Sample.Encoding, Angle, "var angle = (startPosition + p) / [|Math.Pow(10000, 2.0 * i / modelDimension)|];");

    [Test]
    public void A_power_that_both_loops_change_is_fine() =>
        Rule.IsSilent(Sample.Encoding, Angle, "var angle = (startPosition + p) / Math.Pow(10000 + 0 * p, 2.0 * i / modelDimension);");

    [Test]
    public void A_power_of_a_variable_that_changes_on_the_way_is_fine() =>
        Rule.IsSilent(Sample.Encoding, Angle, "i += p; var angle = (startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension);");

    [Test]
    public void A_power_of_an_element_is_left_alone() =>
        Rule.IsSilent(Sample.Encoding, Angle, "var angle = (startPosition + p) / Math.Pow(row[column], 2.0);");

    [Test]
    public void What_the_inner_loop_does_not_change_moves_before_it() =>
        Fix.Turns(Sample.LayerNormLoops, "for (var c = 0; c < columns; c++) mean += values[start + c];",
            "for (var c = 0; c < columns; c++) mean += values[start + c] * MathF.Exp(start);",
            "var power = MathF.Exp(start);\n            for (var c = 0; c < columns; c++) mean += values[start + c] * power;");

    [Test]
    public void A_table_is_its_authors_to_make() => Fix.IsNotOffered(Sample.Encoding, Angle, Angle + " ");
}
