using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class SineCosineLayoutTests
{
    private static readonly AdviceVerifier Rule = new("KATA1035");

    [Test]
    public void The_two_in_each_others_place_are_found() =>
        Rule.Finds(Sample.Encoding, "column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle)", "[|column % 2 == 0 ? Math.Cos(angle) : Math.Sin(angle)|]");

    [Test]
    public void Asking_for_odd_columns_is_fine() =>
        Rule.IsSilent(Sample.Encoding, "column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle)", "column % 2 == 1 ? Math.Cos(angle) : Math.Sin(angle)");
}
