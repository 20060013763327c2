using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class FloatAngleTests
{
    private static readonly AdviceVerifier Rule = new("KATA1031");

    [Test]
    public void An_angle_in_float_is_found() =>
        Rule.Finds(Sample.Encoding, "(startPosition + p) / Math.Pow(10000, 2.0 * i / modelDimension)", "[|(startPosition + p) / MathF.Pow(10000, 2f * i / modelDimension)|]");

    [Test]
    public void Rounding_the_sine_is_fine() =>
        Rule.IsSilent(Sample.Encoding, "(float)(column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle))", "column % 2 == 0 ? (float)Math.Sin(angle) : (float)Math.Cos(angle)");
}
