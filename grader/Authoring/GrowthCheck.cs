namespace Katas.Authoring;

/// <summary>What a growth check asks, without its contract.</summary>
public interface IGrowthCheck
{
    /// <summary>The sizes that the work may grow with.</summary>
    IReadOnlyList<GrowthVariable> Variables { get; }
}

/// <summary>
/// A check of how the work grows: its cases are run with counters in the submission, on inputs that the spec holds for the worst of each size. As an ordinary
/// check, without counters, it asks for the cases of the smallest sizes.
/// </summary>
/// <typeparam name="TContract">The kata's contract.</typeparam>
public sealed record GrowthCheck<TContract> : Check<TContract>, IGrowthCheck where TContract : class
{
    /// <summary>A growth check; see <see cref="Spec{TContract}"/>.</summary>
    public GrowthCheck(
        string id, int points, string name, IReadOnlyList<GrowthVariable> variables, Func<Trial<TContract>, IReadOnlyList<int>, IEnumerable<Expectation>> worst)
        : base(id, CheckCategory.Growth, points, name, Visible: true, trial => worst(trial, Smallest(variables)))
    {
        ArgumentNullException.ThrowIfNull(variables);
        ArgumentNullException.ThrowIfNull(worst);
        if (variables.Count is 0 or > 2) throw new ArgumentException($"Check '{id}' has {variables.Count} variables: one or two are supported.", nameof(variables));
        foreach (var variable in variables)
        {
            if (variable.Ladder.Count < GrowthVariable.FewestSizes) throw new ArgumentException($"The ladder of {variable.Name} in check '{id}' has {variable.Ladder.Count} sizes: at least {GrowthVariable.FewestSizes} tell a class.", nameof(variables));
            if (!variable.Ladder.Zip(variable.Ladder.Skip(1)).All(pair => pair.First < pair.Second)) throw new ArgumentException($"The ladder of {variable.Name} in check '{id}' does not rise.", nameof(variables));
        }

        Variables = variables;
        Worst = worst;
    }

    /// <inheritdoc/>
    public IReadOnlyList<GrowthVariable> Variables { get; }

    /// <summary>The sizes at which the judge's own clock is asked: what <see cref="Worst"/> does on its first instance, up to its first expectation, is timed.</summary>
    public IReadOnlyList<int> ClockSizes => [.. Variables.Select(variable => variable.Timed)];

    /// <summary>
    /// The cases of some sizes, one size a variable: of several cases the one with the most steps counts, all calls on one instance together. The answers are
    /// judged like any other.
    /// </summary>
    public Func<Trial<TContract>, IReadOnlyList<int>, IEnumerable<Expectation>> Worst { get; }

    private static int[] Smallest(IReadOnlyList<GrowthVariable> variables) => [.. variables.Select(variable => variable.Ladder[0])];
}
