namespace Katas.Worker.Tests;

/// <summary>What the build runs over the contracts.</summary>
public sealed class ContractCheckTests
{
    [Test]
    public void Our_own_contracts_pass()
    {
        var output = new StringWriter();
        Assert.That((ContractCheck.Run(output), output.ToString()), Is.EqualTo((0, "")));
    }
}
