using Katas.Analyzers.Tests.Verifying;

namespace Katas.Analyzers.Tests.Rules;

public sealed class ModeForgottenTests
{
    private static readonly AdviceVerifier Rule = new("KATA1021");

    [Test]
    public void A_gradient_without_the_mode_is_found() =>
        Rule.Finds(Sample.BatchNormLoops, "var mean = _training ? dbeta[c] / count : 0;\n            var projection = _training ? dgamma[c] / count : 0;", "var mean = dbeta[c] / count;\n            var projection = [|dgamma[c] / count|];");

    [Test]
    public void Asking_once_is_enough() =>
        Rule.IsSilent(Sample.BatchNormLoops, "var mean = _training ? dbeta[c] / count : 0;\n            var projection = _training ? dgamma[c] / count : 0;", "float mean = 0, projection = 0;\n            if (_training) (mean, projection) = (dbeta[c] / count, dgamma[c] / count);");
}
