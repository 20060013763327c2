using System.Text.Json.Serialization;

namespace Katas.Core.Verification;

/// <summary>What a verification found out about a kata; whether it is fit follows from this alone (<see cref="Fitness"/>).</summary>
/// <param name="Kata">The kata's name.</param>
/// <param name="Status"><c>draft</c> or <c>published</c>.</param>
/// <param name="Plan">How much was done.</param>
/// <param name="CorpusFaults">What does not hold of the corpus's files.</param>
/// <param name="Right">The model solution and every file of <c>right/</c>.</param>
/// <param name="Wrong">Every file of <c>wrong/</c>.</param>
/// <param name="Canaries">Every canary.</param>
/// <param name="Mutation">The mutants of the model solution.</param>
/// <param name="Elapsed">How long it took.</param>
public sealed record KataFindings(
    string Kata,
    string Status,
    VerificationPlan Plan,
    IReadOnlyList<string> CorpusFaults,
    IReadOnlyList<RightFinding> Right,
    IReadOnlyList<WrongFinding> Wrong,
    IReadOnlyList<CanaryFinding> Canaries,
    MutationFindings Mutation,
    TimeSpan Elapsed);

/// <summary>An answer that should get full marks.</summary>
/// <param name="File">Its file, within the kata's folder.</param>
/// <param name="Failures">Each check that it did not pass, with the seed; empty where it got full marks.</param>
/// <param name="WorstError">Its largest error in any check, as a share of the tolerance; null where nothing was measured.</param>
/// <param name="Where">The check and the seed of that error.</param>
public sealed record RightFinding(string File, IReadOnlyList<string> Failures, double? WorstError, string? Where);

/// <summary>An answer that should fail.</summary>
/// <param name="File">Its file, within the kata's folder.</param>
/// <param name="Passed">The seeds under which it passed.</param>
/// <param name="LeastExcess">
/// Of its largest errors under each seed the smallest, as a multiple of the tolerance: infinite where what failed is no matter of tolerance.
/// </param>
/// <param name="Faults">What kept it from being graded at all.</param>
/// <param name="IsNamed">Whether the diagnosis named just this mistake; null where it named none.</param>
public sealed record WrongFinding(string File, IReadOnlyList<string> Passed, double LeastExcess, IReadOnlyList<string> Faults, bool? IsNamed);

/// <summary>A worthless answer.</summary>
/// <param name="Name">Which.</param>
/// <param name="Points">What it got.</param>
/// <param name="MaxPoints">What there was to get.</param>
public sealed record CanaryFinding(string Name, int Points, int MaxPoints);

/// <summary>The mutants of the model solution.</summary>
/// <param name="All">How many there are.</param>
/// <param name="Stillborn">How many of those tried do not compile, or are against the policy.</param>
/// <param name="Killed">How many failed a check.</param>
/// <param name="TimedOut">How many of those by not ending in time.</param>
/// <param name="Survivors">Those that failed none.</param>
/// <param name="Stale">Explanations that are about no survivor.</param>
/// <param name="Explored">On how many answers beyond the checks survivors were compared with the model.</param>
public sealed record MutationFindings(
    int All, int Stillborn, int Killed, int TimedOut, IReadOnlyList<Survivor> Survivors, IReadOnlyList<string> Stale, int Explored)
{
    /// <summary>How many were graded.</summary>
    public int Graded => Killed + Survivors.Count;
}

/// <summary>A mutant that no check fails.</summary>
/// <param name="Mutator">The kind of mistake.</param>
/// <param name="Text">What it changes.</param>
/// <param name="Fate">What is known of it.</param>
public sealed record Survivor(string Mutator, MutantText Text, SurvivorFate Fate);

/// <summary>What is known of a mutant that no check fails.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "is")]
[JsonDerivedType(typeof(Equivalent), "equivalent")]
[JsonDerivedType(typeof(Explained), "explained")]
[JsonDerivedType(typeof(Unexplained), "unexplained")]
public abstract record SurvivorFate
{
    private SurvivorFate()
    {
    }

    /// <summary>It gives the model's answers over a large number of cases beyond the checks.</summary>
    public sealed record Equivalent : SurvivorFate;

    /// <summary>The authors say why nobody who keeps to the contract could tell.</summary>
    public sealed record Explained(string Why) : SurvivorFate;

    /// <summary>A hole in the checks, as far as is known.</summary>
    /// <param name="Difference">The inputs on which it answers otherwise than the model, or why none are known.</param>
    public sealed record Unexplained(string Difference) : SurvivorFate;
}
