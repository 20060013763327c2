using Katas.Core.Verification;

namespace Katas.Cli.Tests.Rendering;

/// <summary>Invented findings: a kata that is fit, and a draft that lacks everything that can be lacking.</summary>
internal static class SampleFindings
{
    public static KataFindings Fit { get; } = new(
        "Alpha", "published", VerificationPlan.Full,
        CorpusFaults: [],
        Right: [new("Solution.cs", [], 0.21, "random, seed 3"), new("right/Loop.cs", [], 0.1, "random, seed 1")],
        Wrong: [new("wrong/OffByOne.cs", [], 14.5, [], IsNamed: null)],
        Canaries: [new("all zeros", 5, 100), new("a constant", 12, 100)],
        new(All: 40, Stillborn: 9, Killed: 29, TimedOut: 2,
            [
                new("comparison", new("Forward", 12, "if (a < b) return a;", "if (a <= b) return a;"), new SurvivorFate.Equivalent()),
                new("constant", new("Forward", 9, "var least = 1e-12f;", "var least = 1f;"), new SurvivorFate.Explained("The contract keeps inputs above it.")),
            ],
            [], Explored: 2400),
        TimeSpan.FromSeconds(83.4));

    public static KataFindings Unfit { get; } = new(
        "BetaSort", "draft", VerificationPlan.Quick,
        CorpusFaults: ["right/ holds 1 of at least 2 answers"],
        Right: [new("Solution.cs", ["random under seed 1: Expected 6, got 0."], null, null), new("right/Close.cs", [], 0.71, "large, seed 1")],
        Wrong:
        [
            new("wrong/Passes.cs", ["1"], 0.2, [], IsNamed: null),
            new("wrong/Barely.cs", [], 3.25, [], IsNamed: true),
            new("wrong/Mistaken.cs", [], 20, [], IsNamed: false),
            new("wrong/Broken.cs", [], double.PositiveInfinity, ["The compiler reports an error. CS1002, line 3: ; expected"], IsNamed: null),
        ],
        Canaries: [new("all zeros", 40, 100)],
        new(All: 90, Stillborn: 3, Killed: 26, TimedOut: 0,
            [new("index", new("Sort", 7, "x[i] = y;", "x[i + 1] = y;"), new SurvivorFate.Unexplained("it answers otherwise for values = [1, 2]"))],
            ["Sort: x | y"], Explored: 600),
        TimeSpan.FromSeconds(9));
}
