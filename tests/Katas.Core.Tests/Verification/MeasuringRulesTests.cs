using Katas.Core.Packs;
using Katas.Core.Verification;

namespace Katas.Core.Tests.Verification;

/// <summary>What is missing where growth or speed could not be measured.</summary>
public sealed class MeasuringRulesTests
{
    [TestCase("published", true, true, 1, 1)]
    [TestCase("published", true, true, 0, 1)]
    [TestCase("published", false, false, 0, 1, Description = "no growth asked for")]
    [TestCase("draft", true, true, 0, 0, Description = "to be written")]
    [TestCase("draft", false, false, 0, 0)]
    public void Nothing_is(string status, bool asksForGrowth, bool hasAnchor, int slow, int sizes) =>
        Assert.That(MeasuringRules.Faults(Card(status), asksForGrowth, hasAnchor, slow, sizes), Is.Empty);

    [TestCase("published", true, false, 1, 1, "Anchor.cs is missing")]
    [TestCase("draft", true, false, 1, 1, "Anchor.cs is missing")]
    [TestCase("draft", false, true, 0, 1, "Anchor.cs serves nothing")]
    [TestCase("draft", false, false, 1, 1, "slow/ serves nothing")]
    [TestCase("published", true, true, 1, 0, "DefineSizes lists nothing")]
    public void What_is_missing_is_told(string status, bool asksForGrowth, bool hasAnchor, int slow, int sizes, string told) =>
        Assert.That(MeasuringRules.Faults(Card(status), asksForGrowth, hasAnchor, slow, sizes), Has.Count.EqualTo(1).And.One.StartsWith(told));

    private static KataCard Card(string status) => new(
        new Dictionary<string, string>(), "arrays", "easy", 10, new Dictionary<string, int>(), [], new Dictionary<string, IReadOnlyList<string>>(), status);
}
